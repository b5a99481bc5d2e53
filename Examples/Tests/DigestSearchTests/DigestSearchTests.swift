import CommandTesting
import Foundation
import Testing

@Suite("digest-search")
struct DigestSearchTests {
  private let command = Command("digest-search")

  /// A folder of digests, and beside it the file of a database.
  private struct Archive {
    let folder = try? TemporaryFolder()
    var digests: String { path(of: "digests") }
    var database: String { path(of: "digests.sqlite") }

    func path(of name: String) -> String { folder?.path(of: name) ?? "" }
    func add(_ text: String, as name: String) throws { try folder?.add(text.utf8, as: "digests/\(name)") }
  }

  private func post(_ stories: (headline: String, point: String)...) -> String {
    "---\ntitle: 소식\ndate: 2026-01-05 07:30:00 +0900\ncategories: news\n---\n\n"
      + stories.map {
        "## \($0.headline)\n\n[가온경제](https://a.example.kr/1) – 발행일: 2026-01-04\n\n### 요약\n- \($0.point)\n"
      }
      .joined(separator: "\n---\n\n")
  }

  private func archive() throws -> Archive {
    let archive = Archive()
    try archive.add(
      post(("가온소프트, 반도체에 투자", "새 공장에 3조 원을 투자한다"), ("나루AI의 GPT-9 모델", "said 라는 낱말과 AI를 견준다")), as: "2026-01-05-news.md")
    try archive.add(post(("엔진 없는 배", "투자자를 찾는다")), as: "2026-01-06-news.md")
    return archive
  }

  private func lines(_ archive: Archive, _ arguments: String...) throws -> [String] {
    let result = try command.run(arguments)
    #expect(result.exitCode == 0 && result.errors == "")
    return result.lines.map { $0.replacingOccurrences(of: archive.digests + "/", with: "") }
  }

  @Test func findsPartsOfWordsAndMarksThem() throws {
    let archive = try archive()
    let found = try lines(archive, "--archive", archive.digests, archive.database, "투자")
    #expect(
      found == [
        "2026-01-06-news.md:7: 엔진 없는 배",
        "  ## 엔진 없는 배 [가온경제](https://a.example.kr/1) – 발행일: 2026-01-04 ### 요약 - [투자]자를 찾는다",
        "2026-01-05-news.md:7: 가온소프트, 반도체에 투자",
        "  ## 가온소프트, 반도체에 [투자] [가온경제](https://a.example.kr/1) – 발행일: 2026-01-04 ### 요약 - 새 공장에 3조 원을 [투자]한다",
      ])
    // The database is enough the next time, for any form of a query.
    for query in ["반도체", "반도체".decomposedStringWithCanonicalMapping, "ㅂㄷㅊ", "도체에", "반도체 공장", "\"반도체에 투자\""] {
      #expect(try lines(archive, archive.database, query).first == "2026-01-05-news.md:7: 가온소프트, 반도체에 투자")
    }
    #expect(try lines(archive, archive.database, "반도체", "모델") == [])
    #expect(try lines(archive, "--limit", "1", archive.database, "투자").count == 2)
  }

  @Test func findsWordsAsAWholeIfAsked() throws {
    let archive = try archive()
    try archive.add(post(("낱말 aid", "없음")), as: "2026-01-07-news.md")
    #expect(try lines(archive, "--archive", archive.digests, archive.database, "AI").count == 4)
    #expect(try lines(archive, "--whole-words", archive.database, "AI").count == 2)
    // Punctuation is looked for too.
    #expect(try lines(archive, archive.database, "GPT-9").count == 2)
    #expect(try lines(archive, archive.database, "GPT.9") == [])
  }

  @Test func indexesWhatChanged() throws {
    let archive = try archive()
    #expect(try lines(archive, "--archive", archive.digests, archive.database) == [])
    try archive.add(post(("가온소프트, 계획을 바꾸다", "돛을 만든다")), as: "2026-01-05-news.md")
    try archive.add(post(("섬의 다리", "투자는 없다")), as: "2026-01-08-news.md")
    try FileManager.default.removeItem(atPath: archive.digests + "/2026-01-06-news.md")
    // What is indexed is what is found until then.
    #expect(try lines(archive, archive.database, "투자").count == 4)
    let found = try lines(archive, "--archive", archive.digests, archive.database, "투자")
    #expect(found.first == "2026-01-08-news.md:7: 섬의 다리")
    #expect(found.count == 2)
    #expect(try lines(archive, archive.database, "돛을").count == 2)
  }

  @Test func indexesPagesWithoutStoriesAsAWhole() throws {
    let archive = Archive()
    try archive.add("그냥 글이다.\n", as: "a.txt")
    #expect(try lines(archive, "--archive", archive.digests, archive.database, "글이다") == ["a.txt:1: ", "  그냥 [글이다]."])
  }

  @Test func goesOnAfterAFileThatFails() throws {
    let archive = try archive()
    try archive.folder?.add([0xFF, 0xFE, 0x0A], as: "digests/bad.md")
    let result = try command.run(["--archive", archive.digests, archive.database, "투자"])
    #expect(result.exitCode == 1)
    #expect(result.errors.contains("bad.md"))
    #expect(try lines(archive, archive.database, "투자").count == 4)
    // It is tried again.
    #expect(try command.run(["--archive", archive.digests, archive.database]).exitCode == 1)
  }
}
