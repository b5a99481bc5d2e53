/// A change of a text: the bytes of a range give way to a replacement.
public struct SourceEdit: Hashable, Codable, Sendable {
  /// The UTF-8 offsets of the bytes that go.
  public var range: Range<Int>
  /// The text that takes their place.
  public var replacement: String

  /// Makes an edit.
  public init(range: Range<Int>, replacement: String) {
    (self.range, self.replacement) = (range, replacement)
  }
}

extension SourceEdit {
  /// How much of a text an edit replaces beyond what differs.
  public enum Granularity: String, Hashable, Codable, Sendable, CaseIterable {
    /// Whole lines, or the parts of one that belong to a value: edits that people read, as in a diff.
    case lines
    /// Only the characters that differ: edits for an editor, which keep the selection and the caret where they are.
    case characters
  }

  /// The UTF-16 range of the bytes that go, as `NSRange` counts.
  ///
  /// - Parameter source: The text that the edit is of. Bounds outside it are moved to the nearer end.
  /// - Complexity: O(*n*) in the bytes of the text. For many edits of one text, use ``LineTable/utf16Range(of:)``.
  public func utf16Range(in source: SourceText) -> Range<Int> {
    source.withBytes { bytes in
      let start = bytes.scalarBoundary(before: min(max(range.lowerBound, 0), bytes.count))
      let end = bytes.scalarBoundary(before: min(max(range.upperBound, start), bytes.count))
      let utf16Start = bytes.utf16Count(in: 0..<start)
      return utf16Start..<utf16Start + bytes.utf16Count(in: start..<end)
    }
  }
}

extension SourceText {
  /// The text with all `edits` made at once.
  ///
  /// - Parameter edits: Edits in the order of their ranges, none overlapping another, all in offsets of this text.
  /// - Throws: ``SourceEditError`` for the first edit that breaks these rules.
  /// - Complexity: O(*n*) in the bytes of text and edits.
  public func applying(_ edits: [SourceEdit]) throws(SourceEditError) -> SourceText {
    if edits.isEmpty { return self }
    try check(edits)
    let result = withBytes { bytes in
      var output: [UInt8] = []
      output.reserveCapacity(bytes.count + edits.reduce(0) { $0 + $1.replacement.utf8.count })
      var position = 0
      for edit in edits {
        bytes.append(position..<edit.range.lowerBound, to: &output)
        output.append(contentsOf: edit.replacement.utf8)
        position = edit.range.upperBound
      }
      bytes.append(position..<bytes.count, to: &output)
      return output
    }
    return SourceText(trusted: result.withBytes { $0.string($0.indices) })
  }

  /// The edits that turn the text that `edits` makes of this one back into this one.
  ///
  /// - Parameter edits: Edits as ``applying(_:)`` takes them.
  /// - Throws: ``SourceEditError`` for the first edit that breaks its rules.
  public func inverting(_ edits: [SourceEdit]) throws(SourceEditError) -> [SourceEdit] {
    try check(edits)
    return withBytes { bytes in
      var shift = 0
      return edits.map { edit in
        let start = edit.range.lowerBound + shift
        let length = edit.replacement.utf8.count
        shift += length - edit.range.count
        return SourceEdit(range: start..<start + length, replacement: bytes.string(edit.range))
      }
    }
  }

  private func check(_ edits: [SourceEdit]) throws(SourceEditError) {
    let fault = withBytes { bytes -> SourceEditError? in
      var end = 0
      for (index, edit) in edits.enumerated() {
        guard edit.range.lowerBound >= 0, edit.range.upperBound <= bytes.count else {
          return .outOfBounds(index: index)
        }
        guard edit.range.lowerBound >= end else { return .overlapping(index: index) }
        for bound in [edit.range.lowerBound, edit.range.upperBound]
        where bound < bytes.count && bytes[bound].isContinuation {
          return .splitScalar(index: index)
        }
        end = edit.range.upperBound
      }
      return nil
    }
    if let fault { throw fault }
  }
}
