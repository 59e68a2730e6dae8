#!/usr/bin/env python3
"""Reads a file made by "Download everything" without any program of Bow Out: read_export.py FILE [DRAFT ID]."""
import json
import sys


def crc32c(data):
    crc = 0xFFFFFFFF
    for byte in data:
        crc ^= byte
        for _ in range(8):
            crc = crc >> 1 ^ (0x82F63B78 if crc & 1 else 0)
    return f"{crc ^ 0xFFFFFFFF:08x}"


with open(sys.argv[1], encoding="utf-8-sig") as file:
    export = json.load(file)
assert export["f"] == "bowout-archive" and export["v"] == 1, "not a file that this script knows"
for entry in export["entries"]:
    kind, name = entry["key"].split(":", 2)[1:]
    record = entry.get("record")
    if record is None or record.get("v") != 1:
        print(kind, name, "kept as it is")
    elif "body" not in record:
        print(kind, name, "deleted for good")
    else:
        body = json.dumps(record["body"], ensure_ascii=False, separators=(",", ":")).encode()
        state = "deleted" if "trashed" in record else "sound" if crc32c(body) == record["crc32c"] else "damaged"
        answers = record["body"].get("situation", {})
        print(kind, name, state, repr(record["body"].get("name") or answers.get("role", "")), sep=" ")
        if kind == "d" and name in sys.argv[2:]:
            for step, edit in record["body"].get("edits", {}).items():
                print(f"--- {step}", edit.get("subject") or "", edit["text"], sep="\n")
