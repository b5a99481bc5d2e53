import CustomDump
import Testing

@testable import NewsDigestKit

@Suite("Anchors of headings")
struct HeadingSlugTests {
  /// Made by hand after the rule that GitHub's own pages show: each space is a hyphen, nothing is trimmed or joined.
  @Test(
    "GitHub's rule",
    arguments: [
      ("Foo Bar", "foo-bar"),
      ("Alpha – Beta", "alpha--beta"),
      (" edge ", "-edge-"),
      ("a\tb\u{A0}c", "abc"),
      ("one, two & three!", "one-two--three"),
      ("snake_case and kebab-case", "snake_case-and-kebab-case"),
      ("_leaning_ **bold** `code--span`", "leaning-bold-code--span"),
      ("[link *text*](https://example.com/a_(b)) ![picture](x.png)", "link-text-"),
      ("Tom &amp; Jerry&#8217;s", "tom--jerrys"),
      (#"2 \* 3 \_ 4"#, "2--3-_-4"),
      (":rocket: launch", "rocket-launch"),
      ("🚀 launch", "-launch"),
      ("❤️ heart", "\u{FE0F}-heart"),
      ("½ of Ⅷ in Ⓐ", "-of-ⅷ-in-ⓐ"),
      ("İstanbul ΟΔΟΣ", "i̇stanbul-οδος"),
      ("새 소식: 두 번째", "새-소식-두-번째"),
      ("ㅣ자모", "ㅣ자모"),
      ("a<br/>b <b>c</b>", "ab-c"),
      ("x {#own}", "x-own"),
      ("[a](b [c](d)", "ab-c"),
      ("[a](b \"t (u\") [c](<d e>)", "a-c"),
      ("", ""),
    ])
  func gitHub(heading: String, anchor: String) {
    expectSame(HeadingSlug.gitHub.slug(of: heading), anchor)
  }

  @Test(
    "kramdown's rule with the GFM parser",
    arguments: [
      ("a -- b ... c", "a--b--c"),
      ("foo--bar", "foobar"),
      ("_leaning_ snake_case", "leaning-snake_case"),
      ("tab\there", "tab-here"),
      ("Own {#my-id}", "my-id"),
      ("No {:.no_toc}", "no-no_toc"),
      ("A *b*{:.c} d", "a-b-d"),
      ("ΑΣ", "ας".replacing("ς", with: "σ")),
      ("1 $$x_y$$ 2", "1-x_y-2"),
      ("새 소식", "새-소식"),
    ])
  func kramdownGFM(heading: String, anchor: String) {
    expectSame(HeadingSlug.kramdownGFM.slug(of: heading), anchor)
  }

  @Test(
    "kramdown's own rule",
    arguments: [
      ("1. The First", "the-first"), ("소식", "section"), ("소식 News 3", "news-3"), ("A_b-c", "ab-c"),
    ])
  func kramdown(heading: String, anchor: String) {
    expectSame(HeadingSlug.kramdown.slug(of: heading), anchor)
  }

  @Test(
    "GitLab's rule",
    arguments: [(" A – B ", "a-b"), ("2024", "anchor-2024"), ("a -- b", "a-b"), ("새  소식", "새-소식")])
  func gitLab(heading: String, anchor: String) {
    expectSame(HeadingSlug.gitLab.slug(of: heading), anchor)
  }

  /// `É` in lower case is one scalar, `İ` two.
  @Test("A long heading is as many short ones", arguments: HeadingSlug.allCases)
  func long(rule: HeadingSlug) {
    let slug = rule.slug(of: String(repeating: "A\u{C9}\u{130} ", count: 20_000) + "z")
    let short = rule.slug(of: "A\u{C9}\u{130} z").dropLast()
    expectSame(slug, String(repeating: String(short), count: 20_000) + "z")
  }

  @Test(
    "The daily digests' rule",
    arguments: [
      ("[속보] 첫 소식 – 둘째·셋째", "속보-첫-소식-둘째셋째"),
      ("A  B\u{A0}\tC", "a-b-c"),
      ("- a -- b -", "a----b"),
      ("snake_case “x”...", "snake_case-x"),
      // A letter stays one when it is decomposed; a mark that composes with no letter goes.
      ("e\u{301} 3½", "e\u{301}-3½"), ("q\u{301} 3½", "q-3½"),
    ])
  func dailyDigest(heading: String, anchor: String) {
    expectSame(HeadingSlug.dailyDigest.slug(of: heading), anchor)
  }

  @Test(
    "Equal headings",
    arguments: [
      (HeadingSlug.gitHub, ["echo", "echo-1", "echo-1-1", "echo-1-2", "echo-2"]),
      (.kramdownGFM, ["echo", "echo-1", "echo-1", "echo-1-1", "echo-2"]),
      (.kramdown, ["echo", "echo-1", "echo-1", "echo-1-1", "echo-2"]),
      (.gitLab, ["echo", "echo-1", "echo-1", "echo-1-1", "echo-2"]),
      (.dailyDigest, ["echo", "echo", "echo-1", "echo-1", "echo"]),
    ])
  func duplicates(rule: HeadingSlug, anchors: [String]) {
    var maker = HeadingSlug.Anchors(rule)
    expectNoDifference(["echo", "echo", "echo 1", "echo-1", "echo"].map { maker.next(for: $0) }, anchors)
  }

  @Test("The rule of a table is seen from its anchors")
  func inference() {
    let headings = ["A – B", "소식 1", "x_y"]
    for rule in HeadingSlug.allCases where rule != .kramdownGFM {
      let links = headings.map { (heading: $0, anchor: rule.slug(of: $0)) }
      let expected: HeadingSlug = rule == .dailyDigest ? .gitLab : rule
      expectNoDifference(HeadingSlug.inferred(from: links), expected)
    }
    expectNoDifference(HeadingSlug.inferred(from: [(heading: "a", anchor: "nothing")]), nil)
    expectNoDifference(HeadingSlug.inferred(from: []), nil)
    expectNoDifference(HeadingSlug.inferred(from: [(heading: "준비", anchor: "%EC%A4%80%EB%B9%84")]), .gitHub)
    expectNoDifference(HeadingSlug.inferred(from: [(heading: "a -- b", anchor: "a--b")]), .kramdownGFM)
    expectNoDifference(HeadingSlug.inferred(from: [(heading: "a - b", anchor: "a---b")]), .gitHub)
    expectNoDifference(HeadingSlug.inferred(from: [(heading: "a : b - c", anchor: "a-b---c")]), .dailyDigest)
  }

  @Test(
    "A hostile heading is parsed to its end", .endsInTime, .exhaustive,
    arguments: ["[a](", "*a _b ", "<!--", "`", "[", "<a \"", "&#", "$$", "**_"])
  func hostile(piece: String) {
    let heading = String(repeating: piece, count: 10_000)
    for rule in HeadingSlug.allCases { #expect(rule.slug(of: heading).utf8.count <= 2 * heading.utf8.count) }
  }

  private func expectSame(_ text: String, _ other: String) {
    expectNoDifference(Array(text.unicodeScalars), Array(other.unicodeScalars))
  }
}
