"""The five things read in an article; each layer finds spans, then resolves them."""
