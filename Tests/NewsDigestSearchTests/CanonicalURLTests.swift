import Foundation
import NewsDigestSearch
import Testing

@Suite("Canonical addresses") struct CanonicalURLTests {
  @Test(
    "are in one form",
    arguments: [
      ("https://example.com", "https://example.com"), ("http://www.Example.com:80/", "https://example.com"),
      ("HTTPS://example.com.:443/a//b/./c/../d/", "https://example.com/a//b/d"),
      ("//example.com/a", "https://example.com/a"),
      ("https://m.example.co.kr/a", "https://example.co.kr/a"),
      ("https://en.m.wikipedia.org/wiki/A", "https://en.wikipedia.org/wiki/A"),
      ("https://amp.dev/a", "https://amp.dev/a"), ("https://example.com:8080/a", "https://example.com:8080/a"),
      ("https://example.com/a?utm_source=x&b=2&a=1&UTM_Medium=y&fbclid=z", "https://example.com/a?a=1&b=2"),
      ("https://example.com/a?b&a=&&a=0", "https://example.com/a?a=&a=0&b="),
      ("https://example.com/a?", "https://example.com/a"),
      ("https://example.com/a#top", "https://example.com/a"), ("https://example.com/#!/a", "https://example.com#!/a"),
      ("https://example.com/%7euser/%ea%B0%80?q=a%20b", "https://example.com/~user/%EA%B0%80?q=a+b"),
      ("https://example.com/가 나", "https://example.com/%EA%B0%80%20%EB%82%98"),
      (" https://example.com/a\n", "https://example.com/a"),
      ("https://example.com/a?x=1&amp;y=2", "https://example.com/a?x=1&y=2"),
      ("https://user:pw@example.com/a", "https://example.com/a"),
      ("https://example.com/a/amp/", "https://example.com/a"), ("https://example.com/amp/a", "https://example.com/a"),
      ("https://example.com/a.amp.html", "https://example.com/a.html"),
      ("https://example.com/a?amp=1", "https://example.com/a"),
      ("https://www.google.com/amp/s/www.example.com/a.amp?x=1", "https://example.com/a?x=1"),
      ("https://example-com.cdn.ampproject.org/c/s/example.com/a/amp", "https://example.com/a"),
      ("https://www.google.com/url?sa=t&q=https%3A%2F%2Fwww.example.com%2Fa%3Futm_source%3Dx", "https://example.com/a"),
      ("https://www.google.com/url?q=nothing", "https://google.com/url?q=nothing"),
      ("https://www.google.com/search?q=a", "https://google.com/search?q=a"),
      ("https://twitter.com/a/status/1?s=20&t=b", "https://x.com/a/status/1"),
      ("https://example.com/a?s=20", "https://example.com/a?s=20"),
      ("https://한글.kr/a", "https://xn--bj0bj06e.kr/a"), ("https://Bücher.example", "https://xn--bcher-kva.example"),
      ("https://[2001:DB8::1]:443/a", "https://[2001:db8::1]/a"),
      ("https://example.com/../../a", "https://example.com/a"),
      ("https://youtu.be/abcdefghijk?si=x", "https://youtube.com/watch?v=abcdefghijk"),
      ("https://www.youtube.com/watch?v=short&t=1", "https://youtube.com/watch?t=1&v=short"),
    ])
  func canonical(_ address: String, _ expected: String) {
    #expect(CanonicalURL(address)?.text == expected)
    // In its form, it stays; in another normalisation form, it is the same.
    #expect(CanonicalURL(expected)?.text == expected)
    #expect(CanonicalURL(address.decomposedStringWithCanonicalMapping)?.text == expected)
  }

  @Test(
    "are of pages of the web",
    arguments: [
      "", "a", "/a", "mailto:a@example.com", "ftp://example.com", "https://", "http:///a", "https://…/",
      "javascript:alert(1)",
    ])
  func others(_ address: String) {
    #expect(CanonicalURL(address) == nil)
  }

  @Test(
    "of videos have their ids",
    arguments: [
      "https://www.youtube.com/watch?v=abcdefghijk", "http://m.youtube.com/watch?app=desktop&v=abcdefghijk&t=10s#a",
      "youtube",
      "https://youtu.be/abcdefghijk?t=5", "https://www.youtube.com/shorts/abcdefghijk",
      "https://youtube.com/live/abcdefghijk?feature=share",
      "https://www.youtube-nocookie.com/embed/abcdefghijk", "https://music.youtube.com/watch?v=abcdefghijk&list=x",
    ])
  func videos(_ address: String) {
    guard address != "youtube" else {
      return #expect(CanonicalURL("https://example.com/watch?v=abcdefghijk")?.videoID == nil)
    }
    #expect(CanonicalURL(address)?.videoID == "abcdefghijk")
    #expect(CanonicalURL(address) == CanonicalURL("https://youtu.be/abcdefghijk"))
  }

  @Test("take other rules, and are texts in JSON")
  func rules() throws {
    let rules = AddressRules(hostAliases: ["a.example": "b.example"], trackingParameters: ["from"])
    #expect(CanonicalURL("http://a.example/?from=x&utm_id=1", rules: rules)?.text == "https://b.example?utm_id=1")
    #expect(CanonicalURL("https://www.a.example", rules: rules)?.text == "https://www.a.example")
    let url = try #require(CanonicalURL("https://example.com/a/"))
    let json = try JSONEncoder().encode([url])
    #expect(try JSONDecoder().decode([CanonicalURL].self, from: json) == [url])
    #expect(throws: DecodingError.self) { try JSONDecoder().decode([CanonicalURL].self, from: Data("[\"a\"]".utf8)) }
    #expect("\(url)" == url.text && !url.isHomePage)
    #expect(CanonicalURL("https://www.example.com/#a")?.isHomePage == true)
  }

  /// Addresses by which bringing them into a form may take long.
  enum Hostile: String, CaseIterable {
    case labels, label, folders, parameters, redirects, name

    var address: String {
      switch self {
      case .labels: "https://" + String(repeating: "a.", count: 50_000)
      case .label: "https://" + String(repeating: "가", count: 20_000) + ".kr"
      case .folders: "https://a.kr/" + String(repeating: "../a/", count: 50_000)
      case .parameters: "https://a.kr/?" + String(repeating: "a=1&", count: 50_000)
      case .redirects:
        "https://google.com/url?q=" + String(repeating: "https%3A%2F%2Fgoogle.com%2Furl%3Fq%3D", count: 5_000)
      case .name: "https://a.kr/?" + String(repeating: "_", count: 50_000) + "=1"
      }
    }
  }

  @Test("take hostile addresses in linear time", .timeLimit(.minutes(5)), arguments: Hostile.allCases)
  func hostile(_ kind: Hostile) {
    _ = CanonicalURL(kind.address)
  }

  // MARK: Other libraries

  /// Pairs of addresses, and whether each library takes both as one. They are asked in one run.
  private static let pairs: [(String, String)] = [
    ("https://example.com/a?b=1&a=2", "https://example.com/a?a=2&b=1"),
    ("https://example.com/a#x", "https://example.com/a"),
    ("https://example.com/a?b=", "https://example.com/a?b"), ("https://example.com/a b", "https://example.com/a%20b"),
    ("https://EXAMPLE.com/a", "https://example.com/a"), ("https://example.com/%7Ea", "https://example.com/~a"),
    ("https://example.com/A", "https://example.com/a"), ("https://example.com/a?q=1", "https://example.com/a?q=2"),
    ("https://example.com/가", "https://example.com/%EA%B0%80"),
    ("https://example.com/a?q=x+y", "https://example.com/a?q=x%20y"),
    ("https://example.com", "https://example.com/"), ("https://bücher.example/a", "https://xn--bcher-kva.example/a"),
    ("https://example.com/%ea%b0%80", "https://example.com/%EA%B0%80"),
    ("https://example.com/a", "https://example.org/a"),
    ("https://example.com/a?utm_source=x&id=1", "https://example.com/a?id=1"),
    ("https://example.com/a?fbclid=x", "https://example.com/a"),
    ("https://example.com/a?gclid=x&id=2", "https://example.com/a?id=2"),
    ("https://example.com:443/a", "https://example.com/a"),
  ]

  private struct Answers: Decodable {
    let w3lib: [Bool]?
    let courlan: [Bool]?
  }

  private static let answers: Answers? = {
    let script = packageRoot.appending(path: "Tests/Oracles/canonical_urls.py").path
    let input = pairs.map { "\($0.0)\t\($0.1)\n" }.joined()
    return (try? Program("python3")?.output([script], input: input)).flatMap {
      try? JSONDecoder().decode(Answers.self, from: Data($0.utf8))
    }
  }()

  /// w3lib only brings addresses into a form that is sure to lead to the same page; courlan leaves out parameters too.
  @Test("are the same where w3lib finds them the same", .enabled(if: answers?.w3lib != nil, "w3lib is not installed"))
  func w3lib() throws {
    for (pair, isSame) in zip(Self.pairs, try #require(Self.answers?.w3lib)) where isSame {
      #expect(CanonicalURL(pair.0) == CanonicalURL(pair.1), "\(pair)")
    }
  }

  @Test(
    "are the same where courlan finds them the same", .enabled(if: answers?.courlan != nil, "courlan is not installed"))
  func courlan() throws {
    for (pair, isSame) in zip(Self.pairs, try #require(Self.answers?.courlan)) where isSame {
      #expect(CanonicalURL(pair.0) == CanonicalURL(pair.1), "\(pair)")
    }
  }

  /// Of what we take as one, at least one of both says so too; and what none takes as one, we do not.
  @Test(
    "are no others", .enabled(if: answers?.w3lib != nil && answers?.courlan != nil, "w3lib or courlan is not installed")
  )
  func neither() throws {
    let (one, other) = (try #require(Self.answers?.w3lib), try #require(Self.answers?.courlan))
    for (index, pair) in Self.pairs.enumerated() {
      #expect((CanonicalURL(pair.0) == CanonicalURL(pair.1)) == (one[index] || other[index]), "\(pair)")
    }
  }
}
