import Foundation
import Testing

@testable import NewsDigestKit

/// Random descriptions in the notations that yt-dlp parses, as we parse them and as it does.
@Suite("Chapters of random descriptions", .enabled(if: Oracle.isInstalled("python3"), Oracle.absence(of: "Python")))
struct GeneratedChapterTests {
  private static let titles = [
    "시작하며", "Intro", "모델 이야기: 둘째", "Q&A", "C++ and Rust", "질문, 답", "끝 (2부)", "a – b", "100% 진짜", "2025년",
  ]

  /// A description: a few lines of prose, and chapters in order, one notation for all.
  private static func description(_ generator: inout SeededGenerator) -> String {
    let isLeading = Int.random(in: 0..<4, using: &generator) > 0
    let separator = (isLeading ? [" ", " - ", "  ", " – ", ": ", " | "] : [" ", "  ", " - "]).randomElement(
      using: &generator)
    let hasHours = Bool.random(using: &generator)
    var seconds = 0
    var lines = Bool.random(using: &generator) ? ["오늘의 소식을 모았습니다.", ""] : []
    // Lines that all say the same are no chapters to us.
    for title in titles.shuffled(using: &generator).prefix(Int.random(in: 3...10, using: &generator)) {
      let time = time(seconds, hasHours: hasHours)
      lines.append(isLeading ? time + (separator ?? "") + title : title + (separator ?? "") + time)
      seconds += Int.random(in: 10...900, using: &generator)
    }
    if Bool.random(using: &generator) { lines += ["", "구독과 좋아요!"] }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func time(_ seconds: Int, hasHours: Bool) -> String {
    let padded = { (number: Int) in (number < 10 ? "0" : "") + String(number) }
    let (hours, minutes) = (seconds / 3600, seconds / 60 % 60)
    return hasHours || hours > 0
      ? "\(hours):\(padded(minutes)):\(padded(seconds % 60))" : "\(minutes):\(padded(seconds % 60))"
  }

  private struct Theirs: Decodable {
    let start: Double
    let title: String

    init(from decoder: any Decoder) throws {
      var parts = try decoder.unkeyedContainer()
      (start, title) = (try parts.decode(Double.self), try parts.decode(String.self))
    }
  }

  /// yt-dlp treats a closing parenthesis as a separator between the title and the time after it.
  private static func isSame(_ title: String, _ theirs: String) -> Bool {
    title.hasSameBytes(as: theirs) || title.hasSameBytes(as: theirs + ")")
  }

  @Test("We find the same as yt-dlp")
  func same() throws {
    var generator = SeededGenerator(seed: 11)
    let texts = (0..<2_000).map { _ in Self.description(&generator) }
    let input = try texts.map { try JSONEncoder().encode($0) + Data("\n".utf8) }
    let answer = try Oracle.answer(of: "python3", "ytdlp_chapters.py", input: Data(input.joined()))
    let answers = try answer.split(separator: .lineFeed).map { try JSONDecoder().decode([Theirs].self, from: $0) }
    #expect(answers.count == texts.count)
    for (text, theirs) in zip(texts, answers) {
      let ours = ChapterList(parsing: SourceText(trusted: text)).allChapters
      #expect(ours.map(\.start) == theirs.map { .seconds($0.start) }, "\(text.debugDescription)")
      #expect(
        zip(ours, theirs).allSatisfy { Self.isSame($0.title, $1.title) },
        "\(text.debugDescription): \(ours.map(\.title)), but yt-dlp: \(theirs.map(\.title))")
    }
    for text in texts.prefix(100) {
      expectLaws(of: PodcastEpisode.self, in: text, text.debugDescription, copies: .oneInTurn)
    }
  }
}
