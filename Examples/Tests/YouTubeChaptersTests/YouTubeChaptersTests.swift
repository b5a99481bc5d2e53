import CommandTesting
import Testing

@Suite("youtube-chapters")
struct YouTubeChaptersTests {
  private let command = Command("youtube-chapters")

  private func run(_ text: String, _ options: String...) throws -> Command.Result {
    let folder = try TemporaryFolder()
    return try command.run(options + [try folder.add(text.utf8, as: "notes.txt")])
  }

  @Test func makesAListOfAnEpisode() throws {
    let result = try command.run(["--start-at-zero", Samples.path(of: "podcast-episode.txt")])
    #expect(result.exitCode == 0)
    #expect(
      result.text == """
        00:00 여는 말
        02:40 지난 회에 온 편지
        05:05 손글씨를 읽는 앱 또박이, 처음 보는 글씨도 배운다
        14:31 전기 요금으로 본 집 안의 모델
        26:08 짧은 글만 배운 모델이 긴 글을 요약할 수 있을까
        41:55 답을 모를 때 모른다고 말하게 하기
        01:03:20 축제의 안내 로봇, 비 오는 날의 하루
        01:12:47 닫는 말

        """)
    #expect(result.errors == "")
  }

  @Test(arguments: [
    ("0:00 하나\n0:10 둘\n0:20 셋\n", "00:00 하나\n00:10 둘\n00:20 셋\n"),
    (
      "- **[0:00]** [하나](https://example.kr)\n- **[59:59]** 둘\n- **[100:00:00]** 셋\n",
      "00:00 하나\n59:59 둘\n100:00:00 셋\n"
    ),
    ("하나 – 0:00\n둘 – 1:00\n셋 – 2:00\n", "00:00 하나\n01:00 둘\n02:00 셋\n"),
    ("(00:00:00) 하나\n(00:00:12.9) 둘\n(00:01:00) 셋\n", "00:00 하나\n00:12 둘\n01:00 셋\n"),
    ("**가**\n(00:00:00) 하나\n메모\n\n**나**\n(00:01:00) 둘\n(00:02:00) 셋\n", "00:00 하나\n01:00 둘\n02:00 셋\n"),
  ])
  func parsesAnyNotation(notes: String, expected: String) throws {
    let result = try run(notes)
    #expect(result.exitCode == 0)
    #expect(result.text == expected)
  }

  /// A title that is cut is shown, so that this alone is no reason to refuse the list.
  @Test func onlyReportsALongTitle() throws {
    let title = String(repeating: "긴 제목 ", count: 15).dropLast()
    let result = try run("0:00 하나\n1:00 \(title)\n2:00 셋\n")
    #expect(result.exitCode == 0)
    #expect(result.text == "00:00 하나\n01:00 \(title)\n02:00 셋\n")
    #expect(result.errors.contains(":2:1: remark: "))
    #expect(result.errors.contains("[chapter-title-too-long]"))
  }

  @Test(arguments: [
    ("(00:00:05) 하나\n(00:01:00) 둘\n(00:02:00) 셋\n", "1:2", "chapter-list-late-start"),
    ("(00:00:00) 하나\n(00:01:00) 둘\n", "1:1", "chapter-list-too-few"),
    ("(00:00:00) 하나\n(00:01:00) 둘\n(00:01:09) 셋\n", "2:1", "chapter-too-short"),
    ("(00:00:00) 하나\n(00:02:00) 둘\n(00:01:00) 셋\n(00:03:00) 넷\n", "3:2", "chapter-out-of-order"),
    ("(00:00:00) 하나\n(00:01:00) 둘\n(00:01:00) 셋\n(00:03:00) 넷\n", "3:2", "chapter-start-repeated"),
  ])
  func reportsWhatYouTubeRefuses(notes: String, place: String, id: String) throws {
    let result = try run(notes)
    #expect(result.exitCode == 1)
    #expect(result.output == [])
    let summary = result.errors.split(separator: "\n").first ?? ""
    #expect(summary.contains("notes.txt:\(place): "), "\(summary)")
    #expect(summary.hasSuffix("[\(id)]"), "\(summary)")
  }

  @Test(arguments: [
    "(00:00:05) 하나\n(00:01:00) 둘\n(00:02:00) 셋\n", "**가**\n(00:00:05) 하나\n(00:01:00) 둘\n(00:02:00) 셋\n",
  ])
  func startsAtZeroOnRequest(notes: String) throws {
    let result = try run(notes, "--start-at-zero")
    #expect(result.exitCode == 0)
    #expect(result.errors == "")
    #expect(result.text == "00:00 하나\n01:00 둘\n02:00 셋\n")
  }

  @Test(arguments: ["", "아침 7:30에 만나 2:1로 졌다.\n"])
  func refusesATextWithoutChapters(text: String) throws {
    for options in [[], ["--start-at-zero"]] {
      let folder = try TemporaryFolder()
      let path = try folder.add(text.utf8, as: "notes.txt")
      let result = try command.run(options + [path])
      #expect(result.exitCode == 1)
      #expect(result.output == [])
      #expect(result.errors == "\(path): There are no chapters.\n")
    }
  }

  @Test func saysWhichFileIsMissing() throws {
    let result = try command.run(["/no/such/notes.txt"])
    #expect(result.exitCode == 1)
    #expect(result.errors == "Error: /no/such/notes.txt: It cannot be read: there is no such file or folder.\n")
  }
}
