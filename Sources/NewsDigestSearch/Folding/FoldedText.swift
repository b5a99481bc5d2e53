/// A text as it is compared: composed, in one width and one case, each run of white space as one space. A blank line
/// is a line feed, so that nothing is found across it.
///
/// Each character knows where it is in the text that it was made of.
struct FoldedText {
  private(set) var scalars: [Unicode.Scalar]
  /// Where the text starts that each character was made of: UTF-8 offsets.
  private let starts: [Int]
  private let end: Int

  /// Folds a text.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - offset: Where it is in the source.
  init(_ text: some StringProtocol, at offset: Int = 0) {
    var folder = TextFolder(byteCount: text.utf8.count)
    var end = offset
    for scalar in text.unicodeScalars {
      folder.append(scalar, at: end)
      end += UTF8.width(scalar)
    }
    folder.finish()
    (scalars, starts, self.end) = (folder.scalars, folder.starts, end)
  }

  /// The text with each character replaced by another one.
  func mapped(_ transform: (Unicode.Scalar) -> Unicode.Scalar) -> FoldedText {
    var copy = self
    for index in scalars.indices { copy.scalars[index] = transform(scalars[index]) }
    return copy
  }

  /// Where the text of some characters is in the source.
  ///
  /// - Complexity: O(log *n*).
  func range(of indices: Range<Int>) -> Range<Int> {
    let last = starts[indices.upperBound - 1]
    // The next character that was made of another piece of text.
    var (low, high) = (indices.upperBound, starts.count)
    while low < high {
      let middle = (low + high) / 2
      if starts[middle] > last { high = middle } else { low = middle + 1 }
    }
    return starts[indices.lowerBound]..<(low < starts.count ? starts[low] : end)
  }
}
