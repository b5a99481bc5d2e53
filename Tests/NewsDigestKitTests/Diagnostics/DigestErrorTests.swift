import CustomDump
import Foundation
import Testing

@testable import NewsDigestKit

@Suite("What errors say")
struct DigestErrorTests {
  private static let term = VocabularyError.Place(term: .source, language: .english, line: 3)

  /// One of each text: the error, its message in English, and in Korean.
  private static let errors: [(any DigestError, String, String)] = [
    (
      FileError.changedOnDisk(path: "가.md"),
      "가.md: It was changed by someone else since it was read. Read it again, then edit.",
      "가.md: 읽은 뒤에 다른 프로그램이 파일을 바꾸었습니다. 파일을 다시 읽은 다음 편집하십시오."
    ),
    (
      FileError.unreadable(path: "a", reason: POSIXError(.ENOENT)),
      "a: It cannot be read: there is no such file or folder.",
      "a: 읽을 수 없습니다: 그런 파일이나 폴더가 없습니다."
    ),
    (
      FileError.notText(path: "a", reason: .invalidUTF8(offset: 7, reason: .truncated)),
      "a: The text is not UTF-8: an incomplete sequence at byte offset 7. Convert the file to UTF-8.",
      "a: 텍스트가 UTF-8이 아닙니다. 바이트 오프셋 7에 끝나지 않은 시퀀스가 있습니다. 파일을 UTF-8로 변환하십시오."
    ),
    (
      ParsingError.tooLarge(byteCount: 9, limit: 8), "The text has 9 bytes. The limit is 8. Raise the limit.",
      "텍스트가 9바이트이며 한도는 8바이트입니다. 한도를 올리십시오."
    ),
    (
      DateParsingError("2025-12-32", as: .date),
      "“2025-12-32” is no day. Write one that exists, as 2025-12-03.",
      "“2025-12-32”는 날짜가 아닙니다. 2025-12-03처럼 있는 날짜를 쓰십시오."
    ),
    (
      SourceEditError.overlapping(index: 2),
      "The edit at index 2 starts before the previous one ends. Sort the edits, and join those that overlap.",
      "인덱스 2의 편집이 앞 편집이 끝나기 전에 시작합니다. 편집을 순서대로 정렬하고 겹치는 것은 합치십시오."
    ),
    (
      WritingError(property: "stories[0].headline", written: "a\nb", parsedBack: "a"),
      "stories[0].headline cannot have a line break: “a\nb”. Put it on one line.",
      "stories[0].headline의 값에는 줄바꿈이 있을 수 없습니다: “a\nb”. 한 줄로 쓰십시오."
    ),
    (
      WritingError(property: "stories[0].headline", written: "나무 ", parsedBack: "나무"),
      "stories[0].headline cannot have these spaces: “나무 ” would be parsed back without them. Remove them.",
      "stories[0].headline의 값에는 이런 공백이 있을 수 없습니다. “나무 ”를 다시 해석하면 공백이 사라집니다. 공백을 지우십시오."
    ),
    (
      WritingError(property: "stories[0].headline", written: "a, b", parsedBack: "b"),
      "stories[0].headline cannot be represented in this format: “a, b” would be parsed back as “b”. Use a different value.",
      "stories[0].headline의 값은 이 형식에 담을 수 없습니다. “a, b”을(를) 다시 해석하면 “b”이(가) 됩니다. 다른 값을 쓰십시오."
    ),
    (
      SavingError.unwritableContent(path: "b.md", reason: WritingError(property: "x", written: "y", parsedBack: nil)),
      "b.md: x cannot be represented in this format: “y” would not be parsed back. Use a different value.",
      "b.md: x의 값은 이 형식에 담을 수 없습니다. “y”를 다시 해석하면 사라집니다. 다른 값을 쓰십시오."
    ),
    (
      RebaseError.conflicts([.init(properties: ["title", "date"], range: 0..<1, newRange: 0..<1)]),
      "title, date: Both the document and the new text changed this. Take over one of the two changes.",
      "title, date: 문서와 새 텍스트가 같은 부분을 서로 다르게 바꾸었습니다. 둘 중 하나를 택하십시오."
    ),
    (
      RebaseError.conflicts([]),
      "Both the document and the new text changed this. Take over one of the two changes.",
      "문서와 새 텍스트가 같은 부분을 서로 다르게 바꾸었습니다. 둘 중 하나를 택하십시오."
    ),
    (
      ContradictionError(view: "citations", origin: "blocks"),
      "citations: It contradicts blocks, which holds the same in another form. Change one of the two, or leave citations out.",
      "citations: 같은 내용을 다른 형태로 담은 blocks와 서로 다릅니다. 둘 중 하나를 고치거나 citations를 빼십시오."
    ),
    (
      ChapterImportError(.time, at: 12..<15),
      "The format has no such time as the one at byte offset 12. Correct the file, or name another format.",
      "바이트 오프셋 12에 형식에 없는 시간이 있습니다. 파일을 고치거나 다른 형식을 지정하십시오."
    ),
    (
      VocabularyError.conflict(spelling: "출처", first: .init(term: .and, language: .korean), second: term),
      "Line 3: “출처” would mean both and (ko) and source (en). Remove it from one of them.",
      "3번째 줄: “출처”가 and (ko)과(와) source (en)를 모두 뜻하게 됩니다. 둘 중 하나에서 지우십시오."
    ),
    (
      VocabularyError.unknownTerm("sorce", nearest: .source, line: 2),
      "Line 2: There is no term `sorce`. Did you mean `source`?", "2번째 줄: `sorce` 용어는 없습니다. 혹시 `source`입니까?"
    ),
  ]

  @Test("Errors have a message in each language", arguments: errors.indices)
  func messages(index: Int) {
    let (error, english, korean) = Self.errors[index]
    expectNoDifference(error.message(in: .english), english)
    expectNoDifference(error.description, english)
    expectNoDifference(error.message(in: .korean), korean)
  }

  @Test("A system's own error is quoted as the system says it")
  func systemError() {
    let error = FileError.unwritable(path: "a", reason: POSIXError(.EIO))
    #expect(error.reason == "It cannot be written: \(String(cString: strerror(EIO))).")
  }

  @Test("Alerts have what was found, why, and what to do")
  func localizedError() {
    let error: any Error = FileError.readOnly(path: "a.md")
    let parts = FileError.readOnly(path: "a.md").localizedMessage.parts(in: .preferred)
    #expect(error.localizedDescription == parts.statement)
    #expect((error as? any LocalizedError)?.failureReason == parts.found)
    #expect((error as? any LocalizedError)?.recoverySuggestion == parts.advice)
    let english = FileError.readOnly(path: "a.md").localizedMessage.parts(in: .english)
    #expect(english.statement == "a.md: Nobody may write to it.")
    #expect(english.advice == "Change its permissions, or ask to replace it nevertheless.")
  }

  @Test("Reasons leave the path out")
  func reasons() {
    #expect(FileError.busy(path: "a").reason == "Others are saving files in its folder. Try again.")
    #expect(SavingError.file(.busy(path: "a")).reason(in: .korean) == "다른 프로그램이 이 폴더에 파일을 저장하고 있습니다. 다시 시도하십시오.")
  }

  /// Errors of every case, with the texts that a case may have.
  private static let every: [any DigestError] = {
    let writing = WritingError.Reason.allCases.map {
      WritingError(property: "a", written: "b", parsedBack: "c", reason: $0)
    }
    let parsing: [ParsingError] =
      [.invalidByte, .strayContinuation, .truncated, .overlong, .surrogate, .beyondUnicode].map {
        .invalidUTF8(offset: 1, reason: $0)
      } + [.tooLarge(byteCount: 2, limit: 1)]
    let system: [POSIXErrorCode] = [.ENOENT, .EACCES, .EPERM, .EISDIR, .ENOSPC, .ELOOP, .EILSEQ]
    let files: [FileError] =
      [
        .changedOnDisk(path: "a"), .alreadyExists(path: "a"), .busy(path: "a"), .readOnly(path: "a"),
        .hasOtherNames(path: "a"), .notAFile(path: "a"), .outsideFolder(path: "a"), .interrupted(path: "a"),
        .unwritable(path: "a", reason: POSIXError(.ENOSPC)),
      ] + system.map { .unreadable(path: "a", reason: POSIXError($0)) }
    let edits: [SourceEditError] = [.outOfBounds(index: 0), .overlapping(index: 0), .splitScalar(index: 0)]
    let words: [VocabularyError] =
      [
        .conflict(spelling: "a", first: term, second: term), .invalidSpelling("a", term),
        .unknownTerm("a", nearest: nil, line: 1), .unknownTerm("a", nearest: .source, line: 1),
      ] + VocabularyError.FileFault.allCases.map { .invalidFile($0, line: 1) }
    let grammars = GrammarError.Reason.allCases.flatMap { reason in
      [
        GrammarError(reason: reason, part: nil, element: 1, example: ""),
        GrammarError(reason: reason, part: "items", element: 2, example: "- a"),
      ]
    }
    let chapters = ChapterImportError.ID.allCases.map { ChapterImportError($0, at: 1..<2) }
    let others: [any DigestError] = [
      DateParsingError("a", as: .date), DateParsingError("a", as: .dateTime),
      RebaseError.conflicts([.init(properties: ["a"], range: 0..<1, newRange: 0..<1)]),
      ContradictionError(view: "a", origin: "b"), RoundTrip.Violation(law: .identity, description: "a"),
    ]
    return writing + parsing + files + edits + words + grammars + chapters + others
  }()

  @Test("Each error has its text, with all of its arguments, in each language")
  func completeness() throws {
    var found: Set<String> = []
    for error in Self.every {
      let message = error.localizedMessage
      let reason: String? = if case .text(let text)? = message.arguments["reason"] { text } else { nil }
      let name = [message.id, reason].compactMap(\.self).joined(separator: "/")
      let wording = try #require(MessageCatalogue.english[name], "\(name)")
      found.insert(name)
      // A path is known where a file is involved; an example and other lines are not always there.
      let optional: Set<String> = ["path", "example", "line", "otherLine", "properties"]
      let expected = wording.argumentNames.subtracting(optional)
      #expect(Set(message.arguments.keys).subtracting(optional) == expected.union(reason == nil ? [] : ["reason"]))
      #expect(Set(message.arguments.keys).subtracting(["reason"]).isSubset(of: wording.argumentNames), "\(name)")
      for (table, argument) in wording.tables where table != "grammar-part" {
        guard case .text(let word)? = message.arguments[argument] else { continue }
        for language in Language.ofMessages {
          #expect(MessageCatalogue.of(language).word(word, of: table) != nil, "\(table)/\(word)")
        }
      }
      #expect(error.message(in: .english) != error.message(in: .korean))
    }
    let stated = MessageCatalogue.english.names.filter { name in
      name.prefix { $0 != "/" }.hasSuffix("-error") || name == "round-trip-violation"
    }
    // Conversions are in a library of their own, whose tests are about these.
    let others = ["system-error/", "conversion-error/"]
    expectNoDifference(
      stated.filter { name in !found.contains(name) && !others.contains(where: name.hasPrefix) }, [])
  }
}
