"""Fetching Stanza's official French package: the only function that touches the network."""

from __future__ import annotations

import logging
from pathlib import Path

from newsparse.analysis.locate import PROCESSORS, stanza_directory
from newsparse.errors import ModelError


def download(directory: Path | None = None) -> Path:
    """Download Stanza's official French models; return the directory they are in.

    Args:
        directory: Where to put them; Stanza's own directory (``STANZA_RESOURCES_DIR``, else
            ``~/stanza_resources``), by default.

    Raises:
        ModelError: The network or the directory failed; the message names the remedy.
    """
    target = stanza_directory() if directory is None else directory
    logging.getLogger("stanza").setLevel(logging.ERROR)  # its own default is chatter on stderr
    import stanza

    try:
        stanza.download("fr", model_dir=str(target), processors=",".join(PROCESSORS), verbose=False)
    except Exception as error:  # requests, huggingface_hub and Stanza each have their own
        message = (
            f"cannot download Stanza's French models into {target} ({_reason(error)}): connect to "
            "the network and try again, or use the models that ship with newsparse"
        )
        raise ModelError(message) from error
    return target


def _reason(error: BaseException) -> str:
    lines = str(error).splitlines()
    shown = lines[0] if lines else ""
    return f"{type(error).__name__}: {shown[:160]}" if shown else type(error).__name__
