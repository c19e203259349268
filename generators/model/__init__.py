"""The words of the field as types. See each module; names follow the glossary in docs/glossary.md."""
