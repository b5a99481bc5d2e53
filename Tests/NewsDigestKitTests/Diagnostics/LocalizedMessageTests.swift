import CustomDump
import Foundation
import Testing

@testable import NewsDigestKit

@Suite("Messages with arguments")
struct LocalizedMessageTests {
  private static let chapters = LocalizedMessage(
    "chapter-list-too-few",
    arguments: ["count": .number(1), "hosts": .list(["YouTube", "Spotify"]), "minimum": .number(3)])

  @Test("One thing and several have their forms")
  func plurals() {
    var message = Self.chapters
    #expect(message.text(in: .english) == "The list has 1 chapter. YouTube, Spotify require at least 3. Add chapters.")
    #expect(message.text(in: .korean) == "챕터가 1개입니다. YouTube, Spotify에서는 3개 이상이어야 합니다. 챕터를 추가하십시오.")
    message.arguments["count"] = .number(2)
    message.arguments["hosts"] = .list(["Spotify"])
    #expect(message.text(in: .english) == "The list has 2 chapters. Spotify requires at least 3. Add chapters.")
  }

  @Test("Arguments that name something have a word in each language")
  func words() {
    let message = LocalizedMessage(
      "metadata-incomplete", arguments: ["fields": .list(["date", "source"]), "importance": .text("📌 일반")])
    #expect(
      message.text(in: .english)
        == "The metadata lacks a date, a source. Write it as `> 📅 **2025-12-27** | **📌 일반** | organization | source`.")
    #expect(
      message.text(in: .korean)
        == "메타데이터에 빠진 것이 있습니다: 날짜, 출처. `> 📅 **2025-12-27** | **📌 일반** | 기관 | 출처` 형식으로 쓰십시오.")
  }

  @Test("Braces in arguments and texts are braces")
  func braces() {
    let message = LocalizedMessage("liquid-in-text", reason: "value", arguments: ["name": .text("{name}")])
    #expect(
      message.text(in: .english) == "Jekyll parses this as a Liquid value, but there is no value `{name}`, so the page "
        + "shows nothing here. To show the braces, write `{% raw %}` before them and `{% endraw %}` after them.")
  }

  @Test("A message without a text is its id")
  func unknown() {
    #expect(LocalizedMessage("of-my-own", arguments: ["a": .number(1)]).text(in: .korean) == "of-my-own")
  }

  @Test(
    "A language is known by its tag, however it goes on",
    arguments: [
      ("ko", true), ("ko-KR", true), ("KO_kr", true), ("en", false), ("kok", false), ("ja", false), ("", false),
    ])
  func languages(tag: String, isKorean: Bool) {
    let text = Self.chapters.text(in: Language(rawValue: tag))
    #expect(text == Self.chapters.text(in: isKorean ? .korean : .english))
  }

  @Test(
    "The environment says the language",
    arguments: [
      (["LANG": "ko_KR.UTF-8"], "ko" as String?), (["LANG": "ko_KR.UTF-8", "LC_ALL": "C"], "en"),
      (["LANG": "en_US.UTF-8", "LC_MESSAGES": "ko_KR"], "ko"), (["LANG": "de_DE", "LC_ALL": ""], "en"),
      (["LC_ALL": "ko", "LC_MESSAGES": "en"], "ko"), ([:], nil), (["LANGUAGE": "ko"], nil),
    ])
  func environment(environment: [String: String], tag: String?) {
    #expect(Language(localeIn: environment)?.rawValue == tag)
  }

  // MARK: JSON

  private func diagnostic() throws -> Diagnostic {
    let text = "---\ntitle: 가\ntitle: 나\n---\n"
    return try #require(try DigestDocument<JekyllPost>(parsing: text).diagnostics.first)
  }

  @Test("The JSON form has the message and what it is made of")
  func encoded() throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    let json = String(decoding: try encoder.encode(diagnostic()), as: UTF8.self)
    #expect(
      json == """
        {"arguments":{"key":"title","reason":"yaml"},"fixIts":[],"id":"front-matter-duplicate-key",\
        "location":{"column":1,"line":3,"offset":15},\
        "message":"Duplicate key `title`. Jekyll uses the last value; remove the others.",\
        "notes":[{"arguments":{},"id":"first-definition","location":{"column":1,"line":2,"offset":4},\
        "message":"It is first defined here.","range":[4,9]}],"range":[15,20],"severity":"warning"}
        """)
  }

  @Test("Arguments are written in the order of their names")
  func argumentOrder() throws {
    let names = ["h", "b", "f", "a", "d", "g", "c", "e"]
    let arguments = Dictionary(uniqueKeysWithValues: names.map { ($0, LocalizedMessage.Argument.number(1)) })
    let fixIt = Diagnostic.FixIt(id: "none", arguments: arguments, edits: [])
    let json = String(decoding: try RecordEncoder().encode(fixIt), as: UTF8.self)
    #expect(json.contains(#""arguments":{"a":1,"b":1,"c":1,"d":1,"e":1,"f":1,"g":1,"h":1}"#))
  }

  @Test("The JSON form may have messages in another language")
  func encodedInKorean() throws {
    let encoder = JSONEncoder()
    encoder.userInfo[.messageLanguage] = Language.korean
    let json = String(decoding: try encoder.encode(diagnostic()), as: UTF8.self)
    #expect(json.contains("키 `title`이 중복되었습니다."))
    #expect(json.contains("처음 정의된 곳입니다."))
  }

  @Test("Diagnostics are decoded as they were", arguments: DiagnosticID.allCases)
  func decoded(id: DiagnosticID) throws {
    let fixture = DiagnosticFixture.of(id)
    let diagnostics = fixture.diagnostics(try SourceText(fixture.marked.text))
    let again = try JSONDecoder().decode([Diagnostic].self, from: try JSONEncoder().encode(diagnostics))
    expectNoDifference(again, diagnostics)
  }
}
