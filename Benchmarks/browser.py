"""A browser just good enough to sign in as a subscriber does: cookies, forms, the picture."""

import html
import http.client
import re
import urllib.parse

import sodium

PASSWORD = "Kvitka7"


class Refused(Exception):
    """The cabinet answered something else than the act needs."""


class Browser:
    """One connection with its cookies. `key` is the operator's, to read pictures with."""

    def __init__(self, port: int, key: bytes) -> None:
        self.connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
        self.origin = f"http://127.0.0.1:{port}"
        self.key = key
        self.cookies: dict[str, str] = {}

    @property
    def cookie_header(self) -> str:
        return "; ".join(f"{name}={value}" for name, value in self.cookies.items())

    def get(self, path: str) -> str:
        return self.look(path).decode()

    def look(self, path: str) -> bytes:
        """A page or a picture."""
        return self._ask("GET", path, None, 200)

    def post(self, path: str, fields: dict[str, str], wanted: int) -> str:
        return self._ask("POST", path, urllib.parse.urlencode(fields), wanted).decode()

    def _ask(self, method: str, path: str, body: str | None, wanted: int) -> bytes:
        headers = {"Cookie": self.cookie_header}
        if body is not None:
            headers["Content-Type"] = "application/x-www-form-urlencoded"
            headers["Origin"] = self.origin
        self.connection.request(method, path, body, headers)
        answer = self.connection.getresponse()
        content = answer.read()
        for line in answer.headers.get_all("Set-Cookie") or []:
            name, _, value = line.split(";", 1)[0].partition("=")
            self.cookies[name] = value
        if answer.status != wanted:
            words = plain(content.decode(errors="replace"))[:400]
            raise Refused(f"{method} {path}: {answer.status} {words}")
        return content

    def set_password(self, number: str) -> None:
        """By the demo's handset, over the USSD dialogue that a network would carry."""
        page = self.get(f"/phone?number={number}")
        for action, entry in (("/phone/dial", "*111*17#"), ("/phone/reply", PASSWORD)):
            page = self.post(action, hidden(page, action) | {"number": number, "text": entry}, 200)
        if 'action="/phone/reply"' in page:
            raise Refused(f"no password for {number}: {plain(page)[:400]}")

    def sign_in(self, number: str) -> None:
        """Form, picture, password: as a person does it, but for reading the picture."""
        page = self.get("/login")
        source = re.search(r'src="(/login/picture[^"]*)"', page)
        if not source:
            raise Refused(f"the form of the sign-in has no picture: {plain(page)[:400]}")
        self.look(html.unescape(source[1]))
        fields = hidden(page, "/login")
        letters = sodium.open_token(fields["picture"], self.key, "picture").split("|")[0]
        typed = {"number": number, "password": PASSWORD, "letters": letters}
        self.post("/login", fields | typed, 303)

    def close(self) -> None:
        self.connection.close()


def hidden(page: str, action: str) -> dict[str, str]:
    """The hidden fields of the page's form with this action."""
    for form in re.finditer(r"<form\b([^>]*)>(.*?)</form>", page, re.DOTALL):
        if f'action="{action}"' in form[1]:
            tags = re.findall(r'<input\b[^>]*type="hidden"[^>]*>', form[2])
            return {attribute(tag, "name"): attribute(tag, "value") for tag in tags}
    raise Refused(f"there is no form for {action}: {plain(page)[:400]}")


def attribute(tag: str, name: str) -> str:
    found = re.search(rf'\b{name}="([^"]*)"', tag)
    return html.unescape(found[1]) if found else ""


def plain(page: str) -> str:
    """The words of a page, for messages."""
    return " ".join(html.unescape(re.sub(r"<style.*?</style>|<[^>]+>", " ", page)).split())
