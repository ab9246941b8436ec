"""The words next to a quote: a name, a description, a pronoun or a document, and whom they mean."""
