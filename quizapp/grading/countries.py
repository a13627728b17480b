"""Countries: what their people are called, and the long forms of their names."""

COUNTRIES = """
afghanistan: afghan; albania: albanian; algeria: algerian; andorra: andorran; angola: angolan; argentina: argentine
argentinian; armenia: armenian; australia: australian aussie; austria: austrian; azerbaijan: azerbaijani azeri;
bahamas: bahamian; bahrain: bahraini; bangladesh: bangladeshi; barbados: barbadian; belarus: belarusian; belgium:
belgian; belize: belizean; benin: beninese; bhutan: bhutanese; bolivia: bolivian; bosnia: bosnian; botswana: botswanan;
brazil: brazilian; brunei: bruneian; bulgaria: bulgarian; burkina faso: burkinabe; burundi: burundian; cambodia:
cambodian; cameroon: cameroonian; canada: canadian; cape verde: verdean; chad: chadian; chile: chilean; china: chinese;
colombia: colombian; congo: congolese; costa rica: rican; croatia: croatian croat; cuba: cuban; cyprus: cypriot; czech
republic: czech; denmark: danish dane; djibouti: djiboutian; dominica:; dominican republic:; ecuador: ecuadorian; egypt:
egyptian; el salvador: salvadoran; equatorial guinea:; eritrea: eritrean; estonia: estonian; eswatini: swazi; ethiopia:
ethiopian; fiji: fijian; finland: finnish finn; france: french; gabon: gabonese; gambia: gambian; georgia: georgian;
germany: german; ghana: ghanaian; greece: greek; grenada: grenadian; guatemala: guatemalan; guinea: guinean;
guinea bissau:; guyana: guyanese; haiti: haitian; honduras: honduran; hungary: hungarian; iceland: icelandic icelander;
india: indian; indonesia: indonesian; iran: iranian; iraq: iraqi; ireland: irish; israel: israeli; italy: italian;
ivory coast: ivorian; jamaica: jamaican; japan: japanese; jordan: jordanian; kazakhstan: kazakh kazakhstani; kenya:
kenyan; korea: korean; kosovo: kosovar; kuwait: kuwaiti; kyrgyzstan: kyrgyz; laos: laotian lao; latvia: latvian;
lebanon: lebanese; lesotho: basotho; liberia: liberian; libya: libyan; liechtenstein:; lithuania: lithuanian;
luxembourg: luxembourgish luxembourger; madagascar: malagasy; malawi: malawian; malaysia: malaysian; maldives:
maldivian; mali: malian; malta: maltese; mauritania: mauritanian; mauritius: mauritian; mexico: mexican; moldova:
moldovan; monaco: monegasque; mongolia: mongolian; montenegro: montenegrin; morocco: moroccan; mozambique: mozambican;
myanmar: burmese; namibia: namibian; nepal: nepalese nepali; netherlands: dutch; new zealand: zealander; nicaragua:
nicaraguan; niger: nigerien; nigeria: nigerian; north korea:; north macedonia: macedonian; norway: norwegian; oman:
omani; pakistan: pakistani; palestine: palestinian; panama: panamanian; papua new guinea:; paraguay: paraguayan; peru:
peruvian; philippines: filipino philippine; poland: polish pole; portugal: portuguese; qatar: qatari; romania: romanian;
russia: russian; rwanda: rwandan; samoa: samoan; saudi arabia: saudi; senegal: senegalese; serbia: serbian serb;
seychelles: seychellois; sierra leone: leonean; singapore: singaporean; slovakia: slovak slovakian; slovenia: slovenian
slovene; somalia: somali; south africa:; south korea:; south sudan:; spain: spanish spaniard; sri lanka: lankan; sudan:
sudanese; suriname: surinamese; sweden: swedish swede; switzerland: swiss; syria: syrian; taiwan: taiwanese; tajikistan:
tajik; tanzania: tanzanian; thailand: thai; togo: togolese; tonga: tongan; trinidad: trinidadian; tunisia: tunisian;
turkey: turkish turk; turkmenistan: turkmen; uganda: ugandan; ukraine: ukrainian; united arab emirates: emirati;
united kingdom: british briton; united states: american; uruguay: uruguayan; uzbekistan: uzbek; vanuatu:; vatican:;
venezuela: venezuelan; vietnam: vietnamese; yemen: yemeni; zambia: zambian; zimbabwe: zimbabwean; england: english;
scotland: scottish scot; wales: welsh; europe: european; africa: african; asia: asian; catalonia: catalan; tibet:
tibetan
"""
"""Folded, without articles. Who is called after more than one country is left out (Dominican, Equatorial Guinean)."""

PEOPLES = {
    name.strip(): frozenset(people.split())
    for name, _, people in (row.partition(":") for row in " ".join(COUNTRIES.split()).split(";"))
}
COUNTRY_OF = {word: name for name, people in PEOPLES.items() for word in people}
PEOPLE_WORDS = frozenset({"people", "peoples", "citizen", "citizens", "nation"})

OFFICIAL_NAMES = {
    "us": "united states",
    "usa": "united states",
    "united states of america": "united states",
    "uk": "united kingdom",
    "united kingdom of great britain and northern ireland": "united kingdom",
    "uae": "united arab emirates",
    "peoples republic of china": "china",
    "prc": "china",
    "republic of korea": "south korea",
    "democratic peoples republic of korea": "north korea",
    "dprk": "north korea",
    "drc": "democratic republic of congo",
    "dr congo": "democratic republic of congo",
    "russian federation": "russia",
    "rok": "south korea",
    "swiss confederation": "switzerland",
    "hellenic republic": "greece",
    "czechia": "czech republic",
    "turkiye": "turkey",
    "cote divoire": "ivory coast",
    "viet nam": "vietnam",
    "eu": "european union",
    "un": "united nations",
}
"""Names and short forms that say the same, in letters that `folding` leaves."""

FORMS_OF_STATE = frozenset(
    "republic kingdom state states federal islamic democratic peoples socialist united sultanate hashemite bolivarian"
    " plurinational grand duchy principality commonwealth union federation federative co operative cooperative arab"
    " oriental independent emirate".split()
)
NAMESAKES = frozenset("congo korea china york washington mexico samoa".split())
"""Of these the long form tells which one is meant."""


def without_form_of_state(phrase: list[str]) -> list[str]:
    """Niger of the Republic of Niger, Slovakia of the Slovak Republic; the phrase itself where it is no such name."""
    if len(phrase) == 2 and phrase[1] in FORMS_OF_STATE and country_of(phrase[0]):
        return (country_of(phrase[0]) or "").split()
    form, _, name = " ".join(phrase).partition(" of ")
    if name and set(form.split()) <= FORMS_OF_STATE and not NAMESAKES & set(name.split()):
        return name.split()
    return phrase


def is_people_of(phrase: list[str], place: list[str]) -> bool:
    """Whether the phrase says the people (Moldovan, the Iraqis) for the place."""
    said = [word for word in phrase if word not in PEOPLE_WORDS]
    country = (country_of(said[-1]) or "").split() if said else []
    return bool(country) and place in (country, [*said[:-1], *country]) and set(said[:-1]) <= set(place)


def country_of(people: str) -> str | None:
    return COUNTRY_OF.get(people) or COUNTRY_OF.get(people.removesuffix("s"))
