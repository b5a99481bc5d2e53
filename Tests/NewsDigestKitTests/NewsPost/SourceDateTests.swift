import Testing

@testable import NewsDigestKit

@Suite struct SourceDateTests {
  /// Wherever the year is. It has four digits in a row.
  @Test(arguments: 0..<9, 0..<5)
  func aDateHasAYear(before: Int, after: Int) {
    let (start, end) = (String(repeating: "a", count: before), String(repeating: ".", count: after))
    for (year, isYear) in [("2025", true), ("20251", true), ("202", false), ("20x25", false), ("", false)] {
      let text = start + year + end
      let mayBe = text.withBytes { SourceDate.mayBe(in: $0.indices, of: $0) }
      #expect(mayBe == isYear, "\(text)")
    }
  }
}
