import CustomDump
import Testing

@testable import NewsDigestKit

@Suite("Edits of a text")
struct SourceEditTests {
  private let source: SourceText

  init() throws {
    source = try SourceText("하나 둘 셋")
  }

  @Test(
    "Edits are made at once, and inverted",
    arguments: [
      ([], "하나 둘 셋"),
      ([SourceEdit(range: 0..<6, replacement: "일")], "일 둘 셋"),
      ([SourceEdit(range: 0..<0, replacement: "영 ")], "영 하나 둘 셋"),
      ([SourceEdit(range: 14..<14, replacement: " 넷")], "하나 둘 셋 넷"),
      ([SourceEdit(range: 0..<14, replacement: "")], ""),
      (
        [
          SourceEdit(range: 0..<6, replacement: "하나하나"), SourceEdit(range: 7..<10, replacement: ""),
          SourceEdit(range: 11..<14, replacement: "🤖"),
        ], "하나하나  🤖"
      ),
      ([SourceEdit(range: 6..<6, replacement: "와"), SourceEdit(range: 6..<6, replacement: "도")], "하나와도 둘 셋"),
    ] as [([SourceEdit], String)])
  func apply(edits: [SourceEdit], expected: String) throws {
    let result = try source.applying(edits)
    #expect(result.text == expected)
    #expect(try result.applying(source.inverting(edits)) == source)
  }

  @Test("The inverse of an edit holds what went, at its new place")
  func inverse() throws {
    let edits = [SourceEdit(range: 0..<6, replacement: "일"), SourceEdit(range: 7..<10, replacement: "두울")]
    expectNoDifference(
      try source.inverting(edits),
      [SourceEdit(range: 0..<3, replacement: "하나"), SourceEdit(range: 4..<10, replacement: "둘")])
  }

  @Test(
    "Edits that cannot be made are refused",
    arguments: [
      ([SourceEdit(range: 0..<15, replacement: "")], .outOfBounds(index: 0)),
      ([SourceEdit(range: -1..<1, replacement: "")], .outOfBounds(index: 0)),
      ([SourceEdit(range: 0..<6, replacement: ""), SourceEdit(range: 3..<7, replacement: "")], .overlapping(index: 1)),
      (
        [SourceEdit(range: 7..<10, replacement: ""), SourceEdit(range: 0..<3, replacement: "")], .overlapping(index: 1)
      ),
      ([SourceEdit(range: 0..<3, replacement: ""), SourceEdit(range: 4..<6, replacement: "")], .splitScalar(index: 1)),
      ([SourceEdit(range: 0..<1, replacement: "")], .splitScalar(index: 0)),
    ] as [([SourceEdit], SourceEditError)])
  func refused(edits: [SourceEdit], error: SourceEditError) {
    #expect(throws: error) { try source.applying(edits) }
    #expect(throws: error) { try source.inverting(edits) }
  }
}
