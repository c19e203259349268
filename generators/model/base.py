"""What all model types share."""

from pydantic import BaseModel, ConfigDict


class Model(BaseModel):
    """A frozen value: unknown fields are refused, and nothing changes it after it was made."""

    model_config = ConfigDict(frozen=True, extra="forbid")
