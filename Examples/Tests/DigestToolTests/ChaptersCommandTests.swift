import CommandTesting
import Foundation
import Testing

extension CommandTests {
  @Suite struct Chapters {
    private static let notes = "Hello.\n\n0:00 Intro\n1:02 The \"new\" part\n1:02:33 Outro\n"

    @Test(arguments: [
      ("ogm", "CHAPTER02=00:01:02.000\nCHAPTER02NAME=The \"new\" part\n"),
      ("psc", "start=\"01:02:33.000\" title=\"Outro\"/>"),
      ("vtt", "01:02:33.000 --> 01:06:40.000\nOutro\n"),
      ("ffmetadata", "START=3753000\nEND=4000000\ntitle=Outro\n"),
      ("youtube", "0:00 Intro\n1:02 The \"new\" part\n1:02:33 Outro\n"),
    ])
    func writesAFormat(_ format: String, _ part: String) throws {
      let folder = try TemporaryFolder()
      let path = try folder.add(Self.notes.utf8, as: "a.txt")
      let result = try Tool.run("chapters", path, "--to", format, "--duration", "1:06:40")
      #expect(result.exitCode == 0)
      #expect(result.text.contains(part))
      #expect(result.errors == "\(path): The format has no place for the text “Hello.”. [surrounding-text]\n")
    }

    @Test func reportsLosses() throws {
      let folder = try TemporaryFolder()
      let path = try folder.add(Self.notes.utf8, as: "a.txt")
      let result = try Tool.run("chapters", path, "--to", "cue")
      #expect(result.exitCode == 0)
      #expect(result.errors.contains("\(path): Chapter 2: "))
      #expect(result.errors.contains("Written: “The 'new' part”. [title-quotation-marks]\n"))
    }

    @Test(arguments: [("a.vtt", nil), ("a.txt", "webvtt")] as [(String, String?)])
    func parsesAFormat(_ name: String, _ format: String?) throws {
      let folder = try TemporaryFolder()
      let text = "WEBVTT\r\n\r\n00:00.000 --> 00:10.000\r\nOne\r\n\r\n00:10.000 --> 00:20.000\r\nTwo\r\n"
      let path = try folder.add(text.utf8, as: name)
      let result = try format.map { try Tool.run("chapters", path, "--from", $0) } ?? Tool.run("chapters", path)
      #expect(result.exitCode == 0)
      #expect(result.text == "(00:00:00) One\n(00:00:10-00:00:20) Two\n")
    }

    @Test func keepsUnknownKeys() throws {
      let folder = try TemporaryFolder()
      let text = """
        {
          "version": "1.2.0",
          "chapters": [
            {"startTime": 1.5, "title": "a", "img": "b"}
          ]
        }

        """
      let path = try folder.add(text.utf8, as: "a.json")
      let result = try Tool.run("chapters", path, "--to", "json-chapters")
      #expect(result.text == text)
      #expect(result.errors.isEmpty)
    }

    @Test func normalisesForAHost() throws {
      let folder = try TemporaryFolder()
      let path = try folder.add("0:05 a\n0:30 b\n0:33 c\n1:00 d\n".utf8, as: "a.txt")
      let result = try Tool.run("chapters", path, "--to", "youtube", "--normalise")
      #expect(result.text == "0:00 a\n0:30 b / c\n1:00 d\n")
      #expect(result.errors.split(separator: "\n").count == 2)
    }

    @Test(arguments: [("b.vtt", nil), ("b.out", "webvtt")] as [(String, String?)])
    func writesAFile(_ name: String, _ format: String?) throws {
      let folder = try TemporaryFolder()
      let path = try folder.add("0:00 a\n0:30 b\n".utf8, as: "a.txt")
      let output = folder.path(of: name)
      let options = ["--duration", "60", "--output", output] + (format.map { ["--to", $0] } ?? [])
      let result = try Command("digest").run(["chapters", path] + options)
      #expect(result.exitCode == 0)
      #expect(result.text.isEmpty)
      #expect(
        try String(contentsOf: URL(filePath: output), encoding: .utf8)
          == "WEBVTT\n\n00:00:00.000 --> 00:00:30.000\na\n\n00:00:30.000 --> 00:01:00.000\nb\n")
    }

    @Test func reportsAnOutputThatCannotBeWritten() throws {
      let folder = try TemporaryFolder()
      let path = try folder.add(Self.notes.utf8, as: "a.txt")
      let output = folder.path(of: "none/b.vtt")
      let result = try Tool.run("chapters", path, "--output", output)
      #expect(result.exitCode == 1)
      #expect(result.errors.contains(output))
    }

    @Test(arguments: [
      (["--to", "nothing"], 2, "nothing"), (["--normalise"], 2, "--normalise"), (["--duration", "x"], 2, "duration"),
      (["--from", "ogm"], 1, "at byte offset 0"),
    ])
    func refusesWrongCallsAndFiles(_ options: [String], _ code: Int32, _ words: String) throws {
      let folder = try TemporaryFolder()
      let path = try folder.add(Self.notes.utf8, as: "a.txt")
      let result = try Command("digest").run(["chapters", path] + options)
      #expect(result.exitCode == code)
      #expect(result.output.isEmpty)
      #expect(result.errors.contains(words))
    }
  }
}
