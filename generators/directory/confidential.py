"""Addresses that may be shown nowhere: a shelter, a home. Editors name the channel, and the address goes from all data.

What is taken away here never reaches a view: not a page, not a map, not an export.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from generators.directory.merging import Merge, street_key
from generators.model.address import Address
from generators.model.records import Channel, Connection, Organisation, Service

StreetKey = tuple[str, str, str]


@dataclass(frozen=True)
class Withheld:
    """Ids of the channels whose address is confidential, and their street addresses."""

    ids: frozenset[str]
    streets: frozenset[StreetKey]

    @classmethod
    def of(cls, named: Iterable[str], channels: Mapping[str, Channel], merges: Iterable[Merge]) -> "Withheld":
        """What editors named, and every other record of the same place."""
        ids = set(named) | {channel.id for channel in channels.values() if channel.confidential_address}
        for merge in merges:
            if merge.rule == "same_place" and ids.intersection(merge.ids):
                ids.update(merge.ids)
        streets = (street_key(address) for id_ in ids if id_ in channels for address in channels[id_].addresses)
        return cls(frozenset(ids), frozenset(key for key in streets if key))

    def channel(self, channel: Channel) -> Channel:
        """The channel, without addresses and entrances if its address is confidential."""
        if channel.id not in self.ids:
            return channel
        return channel.model_copy(update={"addresses": (), "entrances": (), "confidential_address": True})

    def service(self, service: Service) -> Service:
        """The service; its connections tell no address of a confidential channel, nor the same street address."""
        connections = tuple(
            connection.model_copy(update={"addresses": self._shown_of(connection)})
            if connection.addresses
            else connection
            for connection in service.connections
        )
        if connections == service.connections:
            return service
        return service.model_copy(update={"connections": connections})

    def organisation(self, organisation: Organisation) -> Organisation:
        """The organisation, without an address that is the confidential one."""
        shown = self._shown(organisation.addresses)
        return organisation if shown == organisation.addresses else organisation.model_copy(update={"addresses": shown})

    def _shown_of(self, connection: Connection) -> tuple[Address, ...]:
        return () if connection.channel_id in self.ids else self._shown(connection.addresses)

    def _shown(self, addresses: tuple[Address, ...]) -> tuple[Address, ...]:
        return tuple(address for address in addresses if street_key(address) not in self.streets)
