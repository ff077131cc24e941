"""Writes charging records of 3GPP TS 32.298 with pycrate, and what they mean as a native file.

Usage: write_records.py FILE SEED COUNT
FILE holds COUNT records in BER; FILE.csv what a reader has to make of them, by this program's own
knowledge and the names in Catalogue/mts-by/network.yaml. The same seed gives the same files.
"""

import csv
import random
import sys

from pycrate_asn1dir.CDR import CSChargingDataTypes
from pycrate_asn1rt.codecs import ASN1CodecBER

from octets import NETWORKS, SUBSCRIBERS, Moment, international, network_code, pairs, serving
from sessions import packet_session, serving_session

HEADER = "id,kind,subscriber,direction,other,start,seconds,bytes,access,serving"
CALLS = CSChargingDataTypes.CSRecord
OTHERS = (
    "375291112233", "375296445566", "375172001122", "79161234567", "48221234567",
    "3758001234567", "375447654321")
FORWARDINGS = (0x21, 0x29, 0x2A, 0x2B, 0x24)
# They are no call forwarding: identification, waiting, charging advice.
SERVICES = (0x11, 0x41, 0x71)


class Writer:
    """Draws records, and keeps what has been made of them."""

    def __init__(self, seed):
        self.dice = random.Random(seed)
        self.octets = bytearray()
        self.rows = []
        self.reference = self.dice.randrange(1 << 24)

    def write(self, choice, name, fields):
        ASN1CodecBER.ENC_LUNDEF = self.dice.random() < 0.2
        ASN1CodecBER.ENC_LLONG = self.dice.choice((0, 0, 0, 3))
        choice.set_val((name, fields))
        self.octets += choice.to_ber()
        self.octets += bytes(self.dice.choice((0, 0, 0, 0, 1, 7)))

    def expect(self, name, kind, subscriber, direction, **rest):
        self.rows.append([
            name, kind, subscriber, direction, rest.get("other", ""), rest["start"].text,
            rest.get("seconds", ""), rest.get("bytes", ""), rest.get("access", ""),
            rest["serving"]])

    def sometimes(self):
        return self.dice.random() < 0.5

    def next_reference(self):
        self.reference += self.dice.randrange(1, 9)
        return self.reference.to_bytes(self.dice.choice((4, 5, 8)), "big")

    def number(self):
        """A number in one of the forms that switches write, and the number itself."""
        number = self.dice.choice(OTHERS)
        forms = [international(number), international(number), b"\x81" + pairs("810" + number)]
        if number.startswith("375800"):
            forms.append(b"\x81" + pairs("8" + number[3:]))
        elif number.startswith("375"):
            forms.append(b"\xa1" + pairs(number[3:]))
            forms.append(b"\x81" + pairs("80" + number[3:]))
        return self.dice.choice(forms), number

    def called(self):
        if self.dice.random() < 0.1:
            return b"\x81" + pairs("112"), "112"
        return self.number()

    def caller(self):
        """With octet 3a of TS 24.008 now and then; a restricted caller is not told."""
        octets, number = self.number()
        form = self.dice.randrange(4)
        if form == 0:
            return None, ""
        if form == 1:
            return octets, number
        shown = self.dice.choice((0x80, 0x83, 0xA0, 0xA3, 0xC0))
        return (
            bytes([octets[0] & 0x7F, shown]) + octets[1:], "" if shown & 0x60 else number)


def base(writer, name):
    """What every record of a switch has."""
    return {
        "recordType": name, "servedIMSI": pairs("257020000000001"),
        "recordingEntity": international("375290000001")}


def place(writer, fields):
    """A location with a network, without one, or none; how the row tells it."""
    code = writer.dice.choice(NETWORKS + (None, None))
    if code or writer.sometimes():
        fields["location"] = {"locationAreaCode": b"\x01\x02", "cellId": b"\x03\x04"}
        if code:
            fields["location"]["mCC-MNC"] = network_code(*code)
    return serving(code)


def call(writer, fields):
    """Times, duration and reference of a call: start, seconds and the end of its id."""
    seizure, answer = Moment(writer.dice), Moment(writer.dice)
    is_answered = writer.dice.random() < 0.85
    seconds = writer.dice.choice((0, 1, 59, 60, 131, 255, 256, 3_599, 40_000, 86_400))
    reference = writer.next_reference()
    fields.update(callDuration=seconds, callReference=reference)
    fields["causeForTerm"] = "normalRelease"
    if is_answered:
        fields["answerTime"] = answer.octets
    if not is_answered or writer.sometimes():
        fields["seizureTime"] = seizure.octets
    if writer.sometimes():
        fields["releaseTime"] = answer.octets
    part = 0
    if writer.dice.random() < 0.2:
        part = fields["sequenceNumber"] = writer.dice.choice((1, 2, 300))
    start = answer if is_answered else seizure
    end = f"375290000001-{reference.hex()}-{start.digits}-{part}"
    return start, seconds if is_answered else 0, end


def originated_call(writer):
    fields = base(writer, "moCallRecord")
    subscriber = writer.dice.choice(SUBSCRIBERS)
    fields["servedMSISDN"] = international(subscriber)
    fields["calledNumber"], other = writer.called()
    start, seconds, end = call(writer, fields)
    services = [{"ssCode": bytes([writer.dice.choice(SERVICES)])}] * writer.dice.randrange(2)
    by_service, by_camel = writer.dice.random() < 0.2, writer.dice.random() < 0.1
    if by_service:
        services.append(
            {"ssCode": bytes([writer.dice.choice(FORWARDINGS)]), "ssTime": start.octets})
    if services:
        fields["supplServicesUsed"] = services
    if by_camel or writer.sometimes():
        word = "cAMELCallForwarding" if by_camel else "noCAMELCallForwarding"
        fields["cAMELInitCFIndicator"] = word
    forwarded = by_service or by_camel
    where = place(writer, fields)
    writer.write(CALLS, "moCallRecord", fields)
    writer.expect(
        ("f-" if forwarded else "o-") + end, "forwarded" if forwarded else "voice", subscriber,
        "out", other=other, start=start, seconds=seconds, serving=where)


def terminated_call(writer):
    fields = base(writer, "mtCallRecord")
    subscriber = writer.dice.choice(SUBSCRIBERS)
    fields["servedMSISDN"] = international(subscriber)
    caller, other = writer.caller()
    if caller:
        fields["callingNumber"] = caller
    start, seconds, end = call(writer, fields)
    where = place(writer, fields)
    writer.write(CALLS, "mtCallRecord", fields)
    writer.expect(
        "t-" + end, "voice", subscriber, "in", other=other, start=start, seconds=seconds,
        serving=where)


def message(writer, name):
    fields = base(writer, name)
    subscriber = writer.dice.choice(SUBSCRIBERS)
    fields["servedMSISDN"] = international(subscriber)
    fields.update(msClassmark=b"\x33", serviceCentre=international("375297300000"))
    if writer.dice.random() < 0.1:
        fields["smsResult"] = ("gsm0408Cause", 38)
    return fields, subscriber, Moment(writer.dice), place(writer, fields)


def originated_message(writer):
    fields, subscriber, start, where = message(writer, "moSMSRecord")
    reference = bytes([writer.dice.randrange(256)])
    octets, other = writer.number()
    fields.update(messageReference=reference, originationTime=start.octets)
    digits = 2 * len(octets) - 2 - (octets[-1] >= 0xF0)
    fields["destinationNumber"] = (bytes([digits]) if writer.sometimes() else b"") + octets
    writer.write(CALLS, "moSMSRecord", fields)
    if "smsResult" not in fields:
        writer.expect(
            f"s-375290000001-{subscriber}-{start.digits}-{reference.hex()}", "sms", subscriber,
            "out", other=other, start=start, serving=where)


def terminated_message(writer):
    fields, subscriber, start, where = message(writer, "mtSMSRecord")
    fields["deliveryTime"] = start.octets
    writer.write(CALLS, "mtSMSRecord", fields)
    if "smsResult" not in fields:
        writer.expect(
            f"r-375290000001-{subscriber}-{start.digits}", "sms", subscriber, "in",
            start=start, serving=where)


def transit(writer):
    """A leg between switches: nobody's."""
    fields = {
        "recordType": "transitCallRecord", "recordingEntity": international("375290000001"),
        "calledNumber": international("375291112233"), "callDuration": 61,
        "causeForTerm": "normalRelease", "callReference": writer.next_reference()}
    writer.write(CALLS, "transitRecord", fields)


KINDS = (
    originated_call, originated_call, terminated_call, originated_message, terminated_message,
    packet_session, packet_session, serving_session, transit)


def main():
    path, seed, count = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
    writer = Writer(seed)
    for _ in range(count):
        writer.dice.choice(KINDS)(writer)
    with open(path, "wb") as file:
        file.write(writer.octets)
    with open(path + ".csv", "w", newline="") as file:
        rows = csv.writer(file, lineterminator="\n")
        rows.writerow(HEADER.split(","))
        rows.writerows(writer.rows)


if __name__ == "__main__":
    main()
