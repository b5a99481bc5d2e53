import Foundation
import NewsDigestKit
import NewsDigestSearch
import Testing

@Suite("Stories that are the same") struct StoryMatcherTests {
  private typealias Evidence = StoryMatch<String>.Evidence

  /// Headlines of other news, so that terms have frequencies.
  private static let others = [
    "바다대 연구진, 조류 관측 로봇 공개", "서림은행 창구에 번역기 도입", "철도청, 겨울 시간표 발표", "도서관 42곳에서 책 추천 시험",
    "Harbour cranes learn from near misses", "A lighthouse gets new lamps", "섬마을 우체국이 다시 문을 연다", "빵집들의 밀가루 공동 구매",
  ]

  private func day(_ number: Int) -> CalendarDate? { CalendarDate(year: 2026, month: 1, day: 5)?.adding(days: number) }

  private func matcher(_ stories: [(headline: String, links: [String], day: Int?)], window: Int = 7) -> StoryMatcher<
    String
  > {
    var matcher = StoryMatcher<String>(window: window)
    for (number, headline) in Self.others.enumerated() {
      matcher.insert(Story(id: "other\(number)", document: "others", headline: headline, day: day(0)))
    }
    for (number, story) in stories.enumerated() {
      matcher.insert(
        Story(
          id: "\(number)", document: "document\(number)", headline: story.headline, links: story.links,
          day: story.day.flatMap(day)))
    }
    return matcher
  }

  @Test(
    "have headlines that are alike",
    arguments: [
      ("가온소프트, 나루AI에 3조 원 투자", "가온소프트가 나루AI에 3조 원을 투자한다", true), ("오픈AI, 새 음성 모델 공개", "OpenAI 새 음성 모델을 공개", true),
      ("엔비디아 칩 수출 허가", "NVIDIA, 칩 수출을 허가받다", true), ("앤트로픽–구글 클라우드 계약", "앤스로픽, Google 클라우드와 계약", true),
      ("가온소프트, 나루AI에 3조 원 투자", "바람차 회사, 섬에 공장을 짓다", false), ("", "", false), ("AI", "나루", false),
      ("1,100억 달러를 모으다", "1100억 달러 모으다", true), ("Lamps for the north pier", "North pier gets lamps", true),
    ])
  func headlines(_ first: String, _ second: String, _ isSame: Bool) {
    let matcher = matcher([(first, [], 0), (second, [], 2)])
    #expect(matcher.matches().map { [$0.first, $0.second] } == (isSame ? [["0", "1"]] : []))
    // It does not depend on the form that headlines are in, or on which is asked for.
    let decomposed = self.matcher([(first.decomposedStringWithCanonicalMapping, [], 0), (second, [], 2)])
    #expect(decomposed.matches() == matcher.matches())
    #expect(matcher.matches(for: "1").map(\.second) == (isSame ? ["0"] : []))
    #expect(matcher.matches(for: "1").map(\.score) == matcher.matches(for: "0").map(\.score))
  }

  @Test("say what speaks for it")
  func evidence() throws {
    let link = "https://www.example.kr/a?utm_source=x"
    let matcher = matcher([
      ("가온소프트, 나루AI에 3조 원 투자", [link, "https://youtu.be/abcdefghijk"], 0),
      ("가온소프트가 나루AI에 3조 원을 투자한다", ["http://example.kr/a/", "https://www.youtube.com/watch?v=abcdefghijk&t=1"], 1),
    ])
    let match = try #require(matcher.matches().first)
    let url = try #require(CanonicalURL(link))
    #expect(Array(match.evidence.prefix(2)) == [.link(url), .video(id: "abcdefghijk")])
    guard case .headline(let similarity, let words) = match.evidence[2] else {
      Issue.record("\(match)")
      return
    }
    #expect(similarity > 0.5 && similarity < 1)
    #expect(words == ["가온소프트", "나루ai", "투자"])
    #expect(match.evidence.last == .numbers(["3"]))
    #expect(match.score > 0.9 && match.score <= 1)
  }

  @Test("may only share a link")
  func links() throws {
    let link = "https://example.kr/a"
    let matches = matcher([("돛을 만드는 사람", [link], 0), ("Sailmakers at work", [link], 3)]).matches()
    #expect(matches.map(\.score) == [0.9])
    #expect(matches[0].evidence == [.link(try #require(CanonicalURL(link)))])
    // The first page of a host, and an address that is not one of a page, say nothing.
    for link in ["https://example.kr/", "mailto:a@example.kr", "a.html"] {
      #expect(matcher([("돛을 만드는 사람", [link], 0), ("Sailmakers at work", [link], 3)]).matches().isEmpty)
    }
  }

  @Test("are not those of which one document has several with a link")
  func collections() {
    let link = "https://example.kr/collection"
    var matcher = matcher([("돛을 만드는 사람", [link], 0), ("Sailmakers at work", [link], 0)])
    #expect(matcher.matches().count == 1)
    matcher.insert(Story(id: "x", document: "document0", headline: "또 다른 이야기", links: [link], day: day(0)))
    #expect(matcher.matches().isEmpty)
    matcher.remove("x")
    #expect(matcher.matches().count == 1)
  }

  @Test(
    "are within the window", arguments: [(0, 7, true), (0, 8, false), (-3, 3, true), (nil, 0, false), (nil, nil, true)])
  func window(_ first: Int?, _ second: Int?, _ isSame: Bool) {
    let headline = "가온소프트, 나루AI에 3조 원 투자"
    for links in [[], ["https://example.kr/a"]] {
      #expect(matcher([(headline, links, first), (headline, links, second)]).matches().isEmpty == !isSame)
    }
    #expect(matcher([(headline, [], 0), (headline, [], 1)], window: 0).matches().isEmpty)
  }

  @Test("do not start with the name of a series only")
  func series() {
    let series = (0..<6).map { number in
      (["Lamps", "Cranes", "Sails", "Piers", "Ropes", "Tides"][number], number)
    }
    let stories = series.map {
      (headline: "The harbour news of today: \($0.0)", links: [String](), day: Int?.some($0.1))
    }
    #expect(matcher(stories).matches().isEmpty)
    // With two only, it is not known to be a series.
    #expect(matcher(Array(stories.prefix(2))).matches().count == 1)
  }

  @Test("know further names")
  func names() {
    var matcher = StoryMatcher<Int>(names: .builtIn.adding(["narusoft": ["나루소프트"]]))
    for (number, headline) in (Self.others + ["나루소프트 지도 공개", "NaruSoft 지도를 공개"]).enumerated() {
      matcher.insert(Story(id: number, document: "\(number)", headline: headline))
    }
    #expect(matcher.matches().map { [$0.first, $0.second] } == [[8, 9]])
    #expect(NameSpellings.builtIn.spellings["openai"]?.contains("오픈AI") == true)
    #expect(matcher.count == 10 && matcher.window == 7)
  }

  @Test("are the same after stories were replaced and removed")
  func changes() {
    let headlines = Self.others + ["가온소프트, 나루AI에 3조 원 투자", "가온소프트가 나루AI에 3조 원을 투자한다"]
    var (matcher, fresh) = (StoryMatcher<Int>(), StoryMatcher<Int>())
    for round in 0..<5 {
      for (number, headline) in headlines.enumerated() {
        let text = round < 4 ? "\(headline) \(round)" : headline
        matcher.insert(Story(id: number, document: "\(number)", headline: text, links: ["https://example.kr/\(round)"]))
      }
    }
    for (number, headline) in headlines.enumerated() {
      fresh.insert(Story(id: number, document: "\(number)", headline: headline, links: ["https://example.kr/4"]))
    }
    // Sums of numbers depend on their order, which is that of the insertion of terms.
    let scores = [matcher, fresh].map {
      $0.matches().map { [$0.first, $0.second, Int($0.score * 1_000_000)] }.sorted { $0.lexicographicallyPrecedes($1) }
    }
    #expect(scores[0] == scores[1])
    matcher.remove(8)
    matcher.remove(99)
    #expect(matcher.matches(for: 8).isEmpty && matcher.count == headlines.count - 1)
    #expect(matcher.matches(for: 9, minimumScore: 0, limit: 3).count == 3)
  }

  @Test("are made of entries")
  func entries() {
    let entry = DigestEntry(
      title: "a", links: [Link(text: "b", url: "https://example.kr/c")],
      dates: [day(0), day(2), day(1)].compactMap(\.self))
    let story = Story(entry, id: 1, document: "d")
    #expect(story.headline == "a" && story.links == ["https://example.kr/c"] && story.day == day(2))
    #expect(Story(entry, id: 1, document: "d", day: day(9)).day == day(9))
  }

  @Test(
    "are found in time that grows with their number", .timeLimit(.minutes(5)),
    arguments: ["equal", "one link", "one day", "long"])
  func hostile(_ kind: String) {
    var matcher = StoryMatcher<Int>()
    var numbers = SeededNumbers(seed: 1)
    for number in 0..<TestSelection.count(1500) {
      let words = (0..<6).compactMap { _ in
        Self.others.randomElement(using: &numbers)?.split(separator: " ").randomElement(using: &numbers)
      }
      let headline =
        switch kind {
        case "equal": "가온소프트, 나루AI에 3조 원 투자"
        case "long": String(repeating: "\(number) 가나다라: ", count: 1000)
        default: words.joined(separator: " ")
        }
      let links = kind == "one link" ? ["https://example.kr/a"] : []
      matcher.insert(Story(id: number, document: "\(number)", headline: headline, links: links, day: day(0)))
    }
    // No score is that high, so that only the candidates take time.
    #expect(matcher.matches(minimumScore: 1.1).isEmpty)
    #expect(matcher.matches(for: 1).count <= 64)
  }
}
