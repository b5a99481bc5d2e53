import CommandTesting
import Foundation
import Testing

@Suite("fix-dates")
struct FixDatesTests {
  private let command = Command("fix-dates")
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  /// Everything that is easily lost is around the date: a byte-order mark, CRLF, trailing spaces, another dash, a note,
  /// non-breaking hyphens, decomposed letters, the same date in other places, and no line ending at the end.
  @Test func changesNoOtherByte() throws {
    let before =
      "\u{FEFF}---\r\ntitle: '2024-07-25 AI'   # 2024-07-25\r\ndate: 2024-07-25 07:00:00 +0900\r\n---\r\n\r\n## 소식 2024-07-25  \r\n"
      + "[신문](https://a.example.kr/2024-07-25) - 발행일: "
    let after =
      " (사이트 상 표기)[1] | [다른 신문](https://b.example.kr) - 발행일: 2024\u{2011}07\u{2011}26\r\n"
      + "### 요약\r\n*   2024-07-25에는 한글이 \("한글".decomposedStringWithCanonicalMapping)\t\r\n\r\n\r\n- 끝"
    try folder.add("\(before)2024\u{2011}07\u{2011}25\(after)".utf8, as: "posts/a.md")

    let result = try command.run(["--from", "2024-07-25", "--to", "2024-07-24", folder.path])
    #expect(result.exitCode == 0)
    #expect(result.errors == "")
    #expect(try folder.bytes(of: "posts/a.md") == Array("\(before)2024\u{2011}07\u{2011}24\(after)".utf8))
    #expect(result.text.hasPrefix("\(folder.path)/posts/a.md:7\n-["))
  }

  @Test func correctsAllSourcesUnlessOneIsNamed() throws {
    let text = """
      [모음](https://links.example.kr) – 발행일: 2024-07-25

      ## 가
      [신문](https://a.example.kr/1) – 발행일: 2024-07-25 | [Wire](https://b.example.com/1) – 발행일: 2024-07-25

      ## 나
      [신문](https://a.example.kr/2) – 발행일: 2024-07-26
      방송 – 발행일: 2024-07-25

      """
    let expected = text.replacing("발행일: 2024-07-25", with: "발행일: 2024-07-24")
    for (options, expected) in [
      ([], expected), (["--source", "신문"], text.replacing("/1) – 발행일: 2024-07-25 |", with: "/1) – 발행일: 2024-07-24 |")),
      (["--source", "b.example.com"], text.replacing("com/1) – 발행일: 2024-07-25", with: "com/1) – 발행일: 2024-07-24")),
      (["--source", "없는 신문"], text),
    ] {
      try folder.add(text.utf8, as: "a.md")
      let result = try command.run(["--from", "2024-07-25", "--to", "2024-07-24"] + options + [folder.path])
      #expect(result.exitCode == 0)
      #expect(String(decoding: try folder.bytes(of: "a.md"), as: UTF8.self) == expected)
    }
  }

  @Test func writesOnlyWhatChanges() throws {
    let other = try folder.add("## 가\n[신문](https://a.example.kr) – 발행일: 2024-07-26\n".utf8, as: "b.md")
    let changed = try folder.add("## 가\n[신문](https://a.example.kr) – 발행일: 2024-07-25\n".utf8, as: "a.md")
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: changed)
    let file = { try FileManager.default.attributesOfItem(atPath: $0)[.systemFileNumber] as? Int }
    let files = (try file(changed), try file(other))
    #expect(try command.run(["--from", "2024-07-25", "--to", "2024-07-24", folder.path]).exitCode == 0)
    // A file that is replaced as a whole is another one.
    #expect(try file(changed) != files.0)
    #expect(try file(other) == files.1)
    let permissions = try FileManager.default.attributesOfItem(atPath: changed)[.posixPermissions] as? Int
    #expect(permissions == 0o640)
  }

  @Test func showsWhatWouldChange() throws {
    let text = "## 가\n\n[신문](https://a.example.kr) – 발행일: 2024-07-25  \n방송 – 발행일: 2024-07-25\n"
    let path = try folder.add(text.utf8, as: "a.md")
    let result = try command.run(["--dry-run", "--from", "2024-07-25", "--to", "2024-07-24", folder.path])
    #expect(
      result.text == """
        \(path):3
        -[신문](https://a.example.kr) – 발행일: 2024-07-25\u{20}\u{20}
        +[신문](https://a.example.kr) – 발행일: 2024-07-24\u{20}\u{20}
        \(path):4
        -방송 – 발행일: 2024-07-25
        +방송 – 발행일: 2024-07-24

        """)
    #expect(try folder.bytes(of: "a.md") == Array(text.utf8))
  }

  @Test func goesOnPastAFileThatItCannotRead() throws {
    try folder.add([0x23, 0xFF], as: "a.md")
    try folder.add("방송 – 발행일: 2024-07-25\n".utf8, as: "b.md")
    let result = try command.run(["--from", "2024-07-25", "--to", "2024-07-24", folder.path])
    #expect(result.exitCode == 1)
    #expect(result.errors.hasPrefix("\(folder.path)/a.md: The text is not UTF-8"))
    #expect(try folder.bytes(of: "b.md") == Array("방송 – 발행일: 2024-07-24\n".utf8))
  }

  @Test(arguments: [["--from", "2024-02-30", "--to", "2024-03-01", "."], ["--from", "2024-07-25", "."], []])
  func refusesAWrongCall(arguments: [String]) throws {
    let result = try command.run(arguments)
    #expect(result.exitCode == 64)
    #expect(result.errors.contains("fix-dates --from <from> --to <to>"))
  }
}
