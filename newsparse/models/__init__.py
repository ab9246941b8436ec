"""The models that ship with the package: weights, manifest, model card and licences of the data."""
