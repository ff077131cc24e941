"""Writes first inputs of the fuzzer: the first byte chooses the parser, as Fuzz.swift does.

Usage: seeds.py FOLDER
"""

import sys
from pathlib import Path

HEADER = b"id,kind,subscriber,direction,other,start,seconds,bytes,access,serving\n"
ROWS = b"""c-1,voice,375295001001,out,375297001002,2026-11-22T10:00:00+03:00,61,,,home
d-1,data,375295001001,out,,2026-11-22T10:00:00Z,,1048577,internet,250-01
"s-1",sms,375295001001,in,,2026-11-22T10:00:00+03:00,0,0,,home\r
"""
CALL = (
    b"Nov 22 10:00:00 sip kamailio[1]: NOTICE: acc [acc_cdr.c:275]: cdr_log(): "
    b"start_time=1795360137.831; end_time=1795360140.341; duration=2.510; direction=both; "
    b"caller=375295001001; callee=80297001002; forwarded_by=; caller_network=; "
    b"callee_network=250-01; id=6a1f\n")
SESSION = b"""Sun Nov 22 10:00:00 2026
\tAcct-Status-Type = Stop
\tAcct-Session-Id = "0A000001"
\tAcct-Session-Time = 60
\tAcct-Input-Octets = 1000
\tAcct-Output-Octets = 2000
\tAcct-Output-Gigawords = 1
\tCalling-Station-Id = "+375295001001"
\tCalled-Station-Id = "mts.mnc002.mcc257.gprs"
\tNAS-IP-Address = 10.0.0.1
\t3GPP-SGSN-MCC-MNC = "25702"
\tEvent-Timestamp = "Nov 22 2026 10:00:00 UTC"
\tTimestamp = 1795341600

"""
RECORD = bytes.fromhex(
    "A04C800100810852070200000000F18307917325193254768507917335735634128907917325090000109709"
    "2611221405302B030098092611221407412B030099020083" "9E01009F20040000002A")
JSON = b'{"amount": [1.5, -2e3, "\\u0041\\n", null, true], "x": {}}'
QUERY = b"command=pay&txn_id=1001&account=375333001003&sum=10.00&txn_date=20261122100000"
WORDS = (
    b"12.3456", b"+375 (29) 123-45-67", b"2026-11-22T10:00:00+03:00", b"2026-11-22", b"2026-11",
    b"mobile.a1", b"all-nets:60/16800|s:60@365", b"20261122100000")


def main():
    folder = Path(sys.argv[1])
    inputs = [HEADER + ROWS, ROWS, CALL, SESSION, RECORD, JSON, QUERY]
    seeds = list(enumerate(inputs)) + [(len(inputs), word) for word in WORDS]
    for place, (choice, text) in enumerate(seeds):
        (folder / f"{place:02}").write_bytes(bytes([choice]) + text)


if __name__ == "__main__":
    main()
