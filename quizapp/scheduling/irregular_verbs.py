"""Verbs whose past does not end in "-ed": each form's stem, so that "won" and "win" are one word."""

FORMS = """
beat beaten|become became|begin began begun|break broke broken|bring brought|build built|buy bought|catch caught
|choose chose chosen|come came|draw drew drawn|drive drove driven|fall fell fallen|fight fought|find found
|flee fled|fly flew flown|forbid forbade forbidden|freeze froze frozen|get got gotten|give gave given|go went gone
|grow grew grown|hold held|keep kept|know knew known|lay laid|lead led|leave left|lend lent|lose lost|make made
|mean meant|meet met|overthrow overthrew overthrown|pay paid|ride rode ridden|rise rose risen|run ran|say said
|see saw seen|seek sought|sell sold|send sent|sing sang sung|sink sank sunk|speak spoke spoken|spend spent
|stand stood|steal stole stolen|strike struck|swim swam swum|take took taken|teach taught|tell told|think thought
|throw threw thrown|undergo underwent undergone|wear wore worn|win won|withdraw withdrew withdrawn|write wrote written
"""
STEMS = {form: verb.split()[0] for verb in FORMS.split("|") for form in verb.split()}
