"""Cues: the verbs that report, who they are said to speak for, to whom, and in which mood."""
