"""Tables of the speakers layer: words, not rules."""
