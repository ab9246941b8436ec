"""Words between marks: what they are, and which cue and which words name their speaker."""
