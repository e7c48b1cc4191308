"""The embed in news pages on another origin: our element, pym.js, AMP's and Datawrapper's ways."""

import itertools
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

import pytest
from playwright.sync_api import Frame, Page, expect

from dashboard.site import Settings
from tests.browser.conftest import serving
from tests.browser.hosts import hosting
from tests.browser.reader import PATIENCE
from tests.browser.tabs import Tab, Tabs

# How a page hears a height: AMP's runtime and Datawrapper's script, as far as heights go.
AMP = """<iframe id="map" style="width: 100%" title="map" src="{embed}"></iframe><script>
addEventListener("message", ({{ data, source }}) => {{
  const frame = document.getElementById("map");
  if (source !== frame.contentWindow || data.sentinel !== "amp") return;
  if (data.type === "embed-size") frame.style.height = data.height + "px";
}});</script>"""
DATAWRAPPER = """<iframe id="map" style="width: 100%" title="map" src="{embed}"></iframe><script>
addEventListener("message", ({{ data, source }}) => {{
  const heights = data["datawrapper-height"] ?? {{}};
  for (const id in heights)
    for (const frame of document.querySelectorAll("iframe"))
      if (frame.contentWindow === source) frame.style.height = heights[id] + "px";
}});</script>"""
PYM = """<div id="map"></div><script src="/pym.js"></script>
<script>window.pymParent = new pym.Parent("map", "{embed}", {{ xdomain: "{origin}" }});</script>"""
ELEMENT = """<script src="{ours}embed.js" async></script>
<unrest-map src="{embed}" label="Unrest in Peru: interactive map" height="700">
  <a href="{ours}">Unrest in Peru</a></unrest-map>"""
BELOW = '<div style="height: 4000px"></div>'


@dataclass(frozen=True)
class Host:
    page: Page
    ours: str

    def frames(self) -> list[Frame]:
        return [frame for frame in self.page.frames if frame.url.startswith(self.ours)]

    def frame(self) -> Frame:
        """The one embed, when it has started."""
        for _ in range(PATIENCE // 40):
            if len(self.frames()) == 1:
                break
            self.page.wait_for_timeout(40)
        (frame,) = self.frames()
        frame.locator("html[data-show]").wait_for(state="attached", timeout=60_000)
        return frame

    def fits(self, frame: Frame) -> bool:
        """The frame is as high as what is in it: neither a scrollbar nor a gap."""
        high = frame.evaluate("() => [innerHeight, document.getElementById('page').offsetHeight]")
        return 0 <= high[0] - high[1] <= 1

    def eventually(self, look: Callable[[], Any]) -> None:
        for _ in range(PATIENCE // 40):
            if look():
                return
            self.page.wait_for_timeout(40)
        assert look()


Open = Callable[..., Host]


@pytest.fixture(scope="module")
def ours(publication: tuple[str, dict[str, bytes]]) -> Iterator[str]:
    """The map on a server that lets pages of this machine frame it."""
    settings = Settings(embed_ancestors=("http://127.0.0.1:*",))
    with serving(*publication, "slim", settings) as address:
        yield address


@pytest.fixture
def visit_host(tabs: Tabs, ours: str) -> Iterator[Open]:
    """Open a news page whose body is given; {ours} and {embed} in it are the map's addresses."""
    opened: list[tuple[Tab, Any]] = []

    def visit(body: str, query: str = "", tolerate: tuple[str, ...] = (), **options: Any) -> Host:
        embed = f"{ours}embed{query}"
        text = body.format(ours=ours, embed=embed.replace("&", "&amp;"), origin=ours.rstrip("/"))
        site = hosting({"": text})
        address = site.__enter__()
        allowed = f"request to another origin: {ours}"
        options = {"viewport": {"width": 800, "height": 900}} | options
        tab = tabs.begin(address, (allowed, *tolerate), **options)
        opened.append((tab, site))
        page = tab.page
        page.set_default_timeout(PATIENCE)
        page.goto(address)
        return Host(page, ours)

    yield visit
    faults = []
    for tab, site in opened:
        faults += tabs.end(tab)
        site.__exit__(None, None, None)
    assert faults == []


@pytest.mark.parametrize(
    "how", [ELEMENT, PYM, AMP, DATAWRAPPER], ids=["element", "pym", "amp", "dw"]
)
def test_each_kind_of_host_gives_the_frame_its_height(visit_host: Open, how: str) -> None:
    host = visit_host(how)
    frame = host.frame()
    host.eventually(lambda: host.fits(frame))
    before = frame.evaluate("innerHeight")
    host.page.set_viewport_size({"width": 360, "height": 900})
    host.eventually(lambda: frame.evaluate("innerWidth") <= 360 and host.fits(frame))
    assert frame.evaluate("innerHeight") != before
    # The map follows a frame later.
    host.eventually(lambda: frame.evaluate("document.documentElement.scrollWidth <= innerWidth"))


def test_several_embeds_in_one_article_have_each_their_own_height(visit_host: Open) -> None:
    second = '<unrest-map src="{embed}?show=sentence" label="Only the sentence"></unrest-map>'
    host = visit_host(ELEMENT + second)
    host.page.locator("#after").scroll_into_view_if_needed()
    host.eventually(lambda: len(host.frames()) == 2)
    whole, sentence = sorted(host.frames(), key=lambda frame: "show=" in frame.url)
    for frame in (whole, sentence):
        frame.locator("html[data-show]").wait_for(state="attached", timeout=60_000)
    host.eventually(lambda: host.fits(whole) and host.fits(sentence))
    assert sentence.evaluate("innerHeight") < whole.evaluate("innerHeight") / 2


def test_the_element_holds_its_place_and_loads_when_the_reader_comes_near(
    visit_host: Open,
) -> None:
    host = visit_host(BELOW + ELEMENT)
    element = host.page.locator("unrest-map")
    host.eventually(lambda: element.evaluate("(it) => it.offsetHeight") == 700)
    assert host.frames() == []
    host.page.locator("#after").scroll_into_view_if_needed()
    frame = host.frame()
    host.eventually(lambda: host.fits(frame))
    inner = element.locator("iframe")
    expect(inner).to_have_attribute("title", "Unrest in Peru: interactive map")
    expect(inner).to_have_css("opacity", "1")


def test_the_poster_stands_until_the_map_has_started(visit_host: Open) -> None:
    poster = ELEMENT.replace("height=", 'poster="{ours}image.png?w=720&amp;h=540" height=')
    host = visit_host(poster)
    picture = host.page.locator("unrest-map img")
    expect(picture).to_have_attribute("alt", "Unrest in Peru: interactive map")
    host.frame()
    expect(picture).to_have_count(0)


ROOM = {
    "flex": '<div style="display: flex">{}</div>',
    "beside words": '<div style="display: flex"><p style="flex: none; width: 300px">A</p>{}</div>',
    "centred column": '<div style="display: flex; flex-direction: column; align-items: center">{}',
    "grid": '<div style="display: grid; justify-items: center">{}</div>',
    "grid of its own width": '<div style="display: grid; place-content: center">{}</div>',
    "float": '<div style="float: left">{}</div>',
    "inline": '<div style="display: inline-block">{}</div>',
    "hidden tab": '<div class="tab" style="display: none">{}</div>',
    "padding": "<style>unrest-map {{ padding: 20px }}</style>{}",
}


@pytest.mark.parametrize("around", ROOM)
def test_the_element_is_as_wide_as_there_is_room(visit_host: Open, around: str) -> None:
    element = '<unrest-map src="{ours}embed?show=sentence" label="m" height="200"></unrest-map>'
    host = visit_host(
        '<script src="{ours}embed.js"></script>' + ROOM[around].replace("{}", element)
    )
    host.page.evaluate("() => document.querySelector('.tab')?.removeAttribute('style')")
    width = host.page.locator("unrest-map").evaluate("(it) => it.offsetWidth")
    assert width == (420 if around == "beside words" else 720)
    assert host.page.evaluate("document.documentElement.scrollWidth") == 800


# What the browser says of scripts that it keeps from a frame without an origin.
KEPT_OUT = ("blocked by CORS", "ERR_FAILED", "preloaded using link preload")


@pytest.mark.parametrize("sandbox", ["allow-scripts", ""])
def test_a_sandbox_without_an_origin_leaves_picture_sentence_and_list(
    visit_host: Open, sandbox: str
) -> None:
    frame = f'<iframe title="m" sandbox="{sandbox}" width="100%" height="800" src="{{embed}}">'
    host = visit_host(frame + "</iframe>", "?region=PE-PUN", tolerate=(*KEPT_OUT, "sandboxed"))
    inner = host.page.frame_locator("iframe")
    expect(inner.locator(".said")).to_contain_text("in Puno")
    expect(inner.locator("picture img")).to_be_visible()
    expect(inner.locator(".plain li h3").last).to_be_visible()
    expect(inner.locator(".no-script")).to_be_visible()
    expect(inner.get_by_text("oading")).to_be_hidden()


# A stranger in the page, and the map's own frame turned hostile, shout heights.
SHOUT = """([heights]) => {
  for (const height of heights) {
    parent.postMessage({ "datawrapper-height": { "unrest-map": height } }, "*");
  }
}"""


def test_nobody_else_can_set_the_height_and_the_map_only_within_bounds(visit_host: Open) -> None:
    stranger = '<iframe id="stranger" title="stranger" srcdoc="<p>A stranger"></iframe>'
    host = visit_host(ELEMENT + stranger)
    element = host.page.locator("unrest-map")
    frame = host.frame()
    host.eventually(lambda: host.fits(frame))
    right = element.evaluate("(it) => it.offsetHeight")

    other = next(frame for frame in host.page.frames if frame.url == "about:srcdoc")
    other.evaluate(SHOUT, [[333, 99_999]])
    host.page.evaluate("() => postMessage({ 'datawrapper-height': { x: 444 } }, '*')")
    host.page.wait_for_timeout(100)
    assert element.evaluate("(it) => it.offsetHeight") == right

    frame.evaluate(SHOUT, [[10_000_000, "1e9", None, {}, -5]])
    host.eventually(lambda: element.evaluate("(it) => it.offsetHeight") == 100)
    frame.evaluate(SHOUT, [[10_000_000]])
    host.eventually(lambda: element.evaluate("(it) => it.offsetHeight") == 4000)


@pytest.mark.parametrize("src", ["javascript:alert(1)", "data:text/html,x", "", "http://[bad"])
def test_the_element_frames_nothing_but_a_page_of_the_web(visit_host: Open, src: str) -> None:
    host = visit_host(ELEMENT.replace("{embed}", src))
    expect(host.page.locator("unrest-map a")).to_be_visible()
    host.eventually(lambda: host.page.evaluate("!!customElements.get('unrest-map')"))
    assert host.page.locator("unrest-map iframe").count() == 0


def test_the_full_page_cannot_be_framed_and_the_embed_only_by_whom_we_let(
    visit_host: Open, address: str
) -> None:
    host = visit_host(
        '<iframe title="page" src="{ours}"></iframe>'
        f'<iframe title="closed" src="{address}embed"></iframe>',
        tolerate=("frame-ancestors", "request to another origin", "ERR_BLOCKED_BY_RESPONSE"),
    )
    host.eventually(lambda: len(host.page.frames) == 3)
    host.page.wait_for_timeout(500)
    assert all(frame.url.startswith("chrome-error") for frame in host.page.frames[1:])


def test_messages_are_sent_on_change_only(visit_host: Open) -> None:
    heard = "window.heard = []; addEventListener('message', ({ data }) => heard.push(data.height));"
    host = visit_host(AMP + f"<script>{heard.replace('{', '{{').replace('}', '}}')}</script>")
    frame = host.frame()
    host.eventually(lambda: host.fits(frame))
    for _ in range(3):
        frame.locator("#next-day").click()
    host.page.wait_for_timeout(400)
    heights = [height for height in host.page.evaluate("heard") if height]
    assert heights
    assert all(one != two for one, two in itertools.pairwise(heights))


def test_the_page_around_it_can_count_what_readers_do(visit_host: Open) -> None:
    listening = """<script>
    window.uses = [];
    addEventListener("unrest-use", (event) => uses.push(event.detail));</script>"""
    host = visit_host(listening + ELEMENT, "?place=juliaca")
    frame = host.frame()
    frame.locator("html[data-listed]").wait_for(state="attached", timeout=60_000)
    frame.locator("#list-head button").first.click()  # closes what was open at the start
    host.eventually(lambda: len(host.page.evaluate("uses")) == 1)
    frame.locator("#previous-day").click()
    host.eventually(lambda: len(host.page.evaluate("uses")) == 2)
    assert host.page.evaluate("uses") == [
        {"use": "view", "query": "size=events"},
        {"use": "view", "query": "from=2023-03-22"},
    ]
