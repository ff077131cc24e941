"""Sessions of gateways."""

from ipaddress import ip_address

from pycrate_asn1dir.CDR import GPRSChargingDataTypes

from octets import NETWORKS, SUBSCRIBERS, Moment, international, network_code, pairs, serving

GROUPS = {10: "messenger", 20: "video"}
ACCESS_POINTS = (
    ("mts", "internet"), ("MTS", "internet"), ("modem.mts.by", "modem"),
    ("modem.mts.by.mnc002.mcc257.gprs", "modem"), ("elsewhere", "internet"))
SESSIONS = GPRSChargingDataTypes.GPRSRecord


def fingerprint(text):
    """FNV-1a of 64 bits: of an address that is too long for an id."""
    value = 0xCBF29CE484222325
    for octet in text.encode():
        value = (value ^ octet) * 0x100000001B3 % (1 << 64)
    return f"{value:x}"


def gateway(writer, field, fields):
    """An address in one of its forms; how ids tell it."""
    text = writer.dice.choice(("10.20.30.40", "10.0.0.1", "2001:db8::20:30:40"))
    version = 6 if ":" in text else 4
    if writer.sometimes():
        fields[field] = ("iPTextRepresentedAddress", (f"iPTextV{version}Address", text))
        return text if len(text) <= 16 else fingerprint(text)
    octets = ip_address(text).packed
    value = octets if version == 4 else ("iPBinV6Address", octets)
    fields[field] = ("iPBinaryAddress", (f"iPBinV{version}Address", value))
    return text if version == 4 else fingerprint(octets.hex())


def session(writer, name, field):
    """The common fields of a session; its row without volumes."""
    start, charging = Moment(writer.dice), writer.dice.randrange(1 << 32)
    subscriber, code = writer.dice.choice(SUBSCRIBERS), writer.dice.choice(NETWORKS + (None,))
    fields = {
        "recordType": name, "servedIMSI": pairs("257020000000001"), "chargingID": charging,
        "servingNodeAddress": [("iPBinaryAddress", ("iPBinV4Address", b"\x0a\0\0\x02"))],
        "recordOpeningTime": start.octets, "duration": 600, "causeForRecClosing": 0,
        "chargingCharacteristics": b"\x08\0", "servingNodeType": ["sGSN"],
        "servedMSISDN": international(subscriber)}
    address, sequence = gateway(writer, field, fields), 0
    if writer.sometimes():
        sequence = fields["recordSequenceNumber"] = writer.dice.randrange(1, 400)
    if writer.sometimes():
        sequence = fields["localSequenceNumber"] = writer.dice.randrange(1 << 32)
    if code:
        fields["servingNodePLMNIdentifier"] = network_code(*code)
    end = f"{charging:x}-{address}-{sequence}-{start.digits}"
    return fields, {"subscriber": subscriber, "start": start, "serving": serving(code)}, end


def volume(writer):
    return writer.dice.choice((0, 1, 127, 128, 65_535, 1 << 31, (1 << 40) + 7))


def services(writer, point_access):
    """Containers of rating groups, and octets by access."""
    containers, sums = [], {}
    for _ in range(writer.dice.randrange(1, 6)):
        group, up, down = writer.dice.choice((10, 20, 30)), volume(writer), volume(writer)
        containers.append({
            "ratingGroup": group, "serviceConditionChange": (1 << 13, 38),
            "timeOfReport": Moment(writer.dice).octets, "datavolumeFBCUplink": up,
            "datavolumeFBCDownlink": down})
        access = GROUPS.get(group, point_access)
        sums[access] = sums.get(access, 0) + up + down
    return containers, sums


def volumes(writer, point_access):
    containers, sums = [], {}
    for _ in range(writer.dice.randrange(4)):
        up, down = volume(writer), volume(writer)
        containers.append({
            "dataVolumeGPRSUplink": up, "dataVolumeGPRSDownlink": down,
            "changeCondition": "recordClosure", "changeTime": Moment(writer.dice).octets})
        sums[point_access] = sums.get(point_access, 0) + up + down
    return containers, sums


def packet_session(writer):
    """Of a packet gateway; a serving gateway that tells the same session counts nothing."""
    fields, row, end = session(writer, "pGWRecord", "p-GWAddress")
    point, access = writer.dice.choice(ACCESS_POINTS)
    fields["accessPointNameNI"] = point
    if writer.dice.random() < 0.7:
        fields["listOfServiceData"], sums = services(writer, access)
    else:
        fields["listOfTrafficVolumes"], sums = volumes(writer, access)
    writer.write(SESSIONS, "pGWRecord", fields)
    expect_session(writer, "p-" + end, row, sums)
    if writer.dice.random() < 0.3:
        serve(writer, fields)


def serve(writer, packet):
    fields, _, _ = session(writer, "sGWRecord", "s-GWAddress")
    fields.update(chargingID=packet["chargingID"], servedMSISDN=packet["servedMSISDN"])
    fields["listOfTrafficVolumes"], _ = volumes(writer, "internet")
    writer.write(SESSIONS, "sGWRecord", fields)


def serving_session(writer):
    fields, row, end = session(writer, "sGWRecord", "s-GWAddress")
    point, access = writer.dice.choice(ACCESS_POINTS)
    fields["accessPointNameNI"] = point
    fields["listOfTrafficVolumes"], sums = volumes(writer, access)
    writer.write(SESSIONS, "sGWRecord", fields)
    expect_session(writer, "w-" + end, row, sums)


def expect_session(writer, name, row, sums):
    for access, octets in sums.items():
        writer.expect(
            f"{name}:{access}", "data", row["subscriber"], "out", start=row["start"],
            bytes=octets, access=access, serving=row["serving"])
