"""Reads what leaves the page with parsers that we did not write: the standard library's for addresses, mail and HTML.

Every naughty text goes through every field into every format. An injection is whatever a parser finds that was not put in:
a field, a header, a tag, an attribute, a character more or less. `cargo xtask torture handoff` runs it.
"""

import json
import re
import subprocess
import sys
import unicodedata
from email import message_from_string, policy
from email.message import EmailMessage
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import parse_qsl, unquote, urlsplit

HERE = Path(__file__).parent
PLAIN = ("dana@example.com", "Withdrawing", "Hello,\n\nthank you.\n")
FIELDS = ("to", "subject", "body")


def in_one_line(text):
    """Line breaks and control characters become a space: what a header's value may be."""
    is_break = lambda it: unicodedata.category(it) == "Cc" or it in "\u2028\u2029"
    parts, part = [], ""
    for it in text:
        if is_break(it):
            parts, part = parts + [part], ""
        else:
            part += it
    return " ".join(it for it in [*parts, part] if it)


def with_lf(text):
    return text.replace("\r\n", "\n").replace("\r", "\n")


class Text(HTMLParser):
    """The text of HTML, and all that is more than text."""

    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.text, self.paragraphs, self.more = "", 0, []

    def handle_starttag(self, tag, attrs):
        if attrs or tag not in ("p", "br"):
            self.more.append((tag, attrs))
        elif tag == "br":
            self.text += "\n"
        else:
            self.text += "\n\n" if self.paragraphs else ""
            self.paragraphs += 1

    def handle_endtag(self, tag):
        if tag != "p":
            self.more.append(tag)

    def handle_data(self, data):
        self.text += data

    def handle_comment(self, data):
        self.more.append(data)

    handle_decl = handle_pi = unknown_decl = handle_comment


def check_mailto(answer, to, subject, body):
    url = answer["mailto"]
    assert url.isascii() and not re.search(r"\s", url), "one word of ASCII"
    parts = urlsplit(url)
    assert (parts.scheme, parts.netloc, parts.fragment) == ("mailto", "", ""), parts
    fields = parse_qsl(parts.query, keep_blank_values=True, strict_parsing=True, encoding="utf-8", errors="strict") if parts.query else []
    wanted = {"all": ["subject", "body"], "subject": ["subject"], "address": []}[answer["carries"]]
    values = {"subject": in_one_line(subject), "body": with_lf(body).replace("\n", "\r\n")}
    assert fields == [(name, values[name]) for name in wanted if values[name]], fields
    # A comma that is not encoded is a second reader.
    assert "," not in parts.path and ";" not in parts.path and parts.path.count("@") <= 1
    assert unquote(parts.path, errors="strict") == in_one_line(to).strip(), parts.path
    # A mail program makes headers of it: the standard library refuses a value that would make two.
    mail = EmailMessage(policy.SMTP)
    mail["Subject"] = dict(fields).get("subject", "")
    return 1


def check_html(answer, to, subject, body):
    parser = Text()
    parser.feed(answer["html"])
    parser.close()
    assert not parser.more, parser.more
    assert parser.text == with_lf(body).replace("\0", "\ufffd"), parser.text
    return 1


def check_text(answer, to, subject, body):
    text, line = answer["text"], in_one_line(subject)
    assert "\r" not in text
    wanted = with_lf(body)
    wanted += "" if wanted.endswith("\n") else "\n"
    if not line:
        assert text == wanted
        return 1
    mail = message_from_string(text, policy=policy.compat32)
    assert mail.keys() == ["Subject"], mail.keys()
    assert mail["Subject"] == line.lstrip(" \t") or mail["Subject"] == line, (mail["Subject"], line)
    assert mail.get_payload() == wanted, mail.get_payload()
    return 1


def check_name(answer, to, subject, body):
    assert re.fullmatch(r"message[A-Za-z0-9._-]{0,69}\.txt", answer["name"]), answer["name"]
    return 1


CHECKS = {"mailto": check_mailto, "clipboard": check_html, "text file": check_text, "file name": check_name}


def main():
    lines = (HERE / "naughty.txt").read_text(encoding="utf-8").splitlines()
    naughty = [json.loads(line) for line in lines if line and not line.startswith("#")]
    cases = [tuple(text if field == it else plain for it, plain in zip(FIELDS, PLAIN)) for text in naughty for field in FIELDS]
    # And each beside its neighbours, so that two halves may make a whole.
    cases += [(one, two, three) for one, two, three in zip(naughty, naughty[1:], naughty[2:])]
    cases += [("", text, text * 40) for text in naughty]
    # What cannot be written as UTF-8 never was in a page's text.
    cases = [case for case in cases if all(text.isprintable() or text.encode("utf-8", "surrogatepass").decode("utf-8", "ignore") == text for text in case)]
    asked = "".join(json.dumps(case) + "\n" for case in cases)
    told = subprocess.run(sys.argv[1:], input=asked, capture_output=True, text=True, encoding="utf-8", check=True).stdout
    answers = [json.loads(line) for line in told.split("\n") if line]
    assert len(answers) == len(cases), "one answer each"
    done = injections = 0
    for case, answer in zip(cases, answers):
        for name, check in CHECKS.items():
            try:
                done += check(answer, *case)
            except Exception as error:
                injections += 1
                print(f"{name}: {case!r}: {error!r}")
    print(f"handoff: {len(naughty)} texts in {len(cases)} messages, {done + injections} outputs parsed, {injections} injections")
    sys.exit(1 if injections else 0)


main()
