"""Sources without a verb: « selon X », « pour X », and the relatives that take them up."""
