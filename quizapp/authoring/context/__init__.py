"""What a question leans on in its document: its passage, the sentences before, whom pronouns and bare nouns mean."""
