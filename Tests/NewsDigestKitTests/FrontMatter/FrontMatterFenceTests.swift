import Testing

@testable import NewsDigestKit

@Suite struct FrontMatterFenceTests {
  private func find(_ text: String, at offset: Int = 0) -> [String]? {
    text.withBytes { bytes in
      FrontMatterFence.find(in: bytes, at: offset).map {
        [bytes.string($0.opening), bytes.string($0.inner), bytes.string($0.closing)]
      }
    }
  }

  @Test(arguments: [
    ("---\na: 1\n---\nbody", ["---", "a: 1\n", "---"]),
    ("---\n---\n", ["---", "", "---"]),
    ("--- \t\na: 1\n...  \n", ["--- \t", "a: 1\n", "...  "]),
    ("---\r\na: 1\r\n---\r\n", ["---", "a: 1\r\n", "---"]),
    ("---\na: 1\n\n---", ["---", "a: 1\n\n", "---"]),
    ("---\na: |\n  ---\n--- x\n----\n---\n", ["---", "a: |\n  ---\n--- x\n----\n", "---"]),
  ])
  func findsTheFences(text: String, parts: [String]) { #expect(find(text) == parts) }

  @Test func startsAfterAByteOrderMark() {
    #expect(find("\u{FEFF}---\na: 1\n---\n", at: 3) == ["---", "a: 1\n", "---"])
  }

  @Test(arguments: ["", "---", "----\na: 1\n---\n", "\n---\na: 1\n---\n", " ---\n---\n", "--- a\n---\n", "a\n---\n"])
  func findsNone(text: String) { #expect(find(text) == nil) }

  @Test func reportsWhatIsNeverClosed() {
    let unclosed = { (text: String) in text.withBytes { FrontMatterFence.unclosedOpening(in: $0, at: 0) } }
    #expect(unclosed("---\na: 1\n") == 0..<3)
    #expect(unclosed("---\na: 1\n---") == nil)
    #expect(unclosed("a: 1\n") == nil)
  }
}
