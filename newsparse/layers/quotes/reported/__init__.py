"""Words without marks: clauses that a verb, a noun, an incise or a source reports."""
