import CCmark
import CMD4C
import Foundation
import Yams

/// Other ways to go through the same bytes.
enum Peers {
  // MARK: Markdown parsers

  /// libcmark's tree, made and given back.
  static func cmarkTree(_ bytes: [UInt8]) {
    bytes.withUnsafeBytes { buffer in
      let text = buffer.bindMemory(to: CChar.self)
      cmark_node_free(cmark_parse_document(text.baseAddress, text.count, CMARK_OPT_DEFAULT))
    }
  }

  /// libmd4c's callbacks, which do nothing.
  static func md4cCallbacks(_ bytes: [UInt8]) {
    var parser = MD_PARSER()
    parser.enter_block = { _, _, _ in 0 }
    parser.leave_block = { _, _, _ in 0 }
    parser.enter_span = { _, _, _ in 0 }
    parser.leave_span = { _, _, _ in 0 }
    parser.text = { _, _, _, _ in 0 }
    bytes.withUnsafeBytes { buffer in
      let text = buffer.bindMemory(to: CChar.self)
      use(md_parse(text.baseAddress, MD_SIZE(text.count), &parser, nil))
    }
  }

  // MARK: What one would write by hand

  /// Lines by `split`, and the front matter through Yams.
  static func splitLines(_ text: String) {
    use(text.split(separator: "\n", omittingEmptySubsequences: false))
  }

  /// The front matter through Yams.
  static func yams(_ text: String) {
    use(try? Yams.load(yaml: text))
  }

  // MARK: Floors

  /// A `String` of the bytes, which checks that they are UTF-8.
  static func checkUTF8(_ bytes: [UInt8]) {
    use(String(decoding: bytes, as: UTF8.self))
  }

  /// One `String` of each line, the lines found with `memchr`.
  static func lineStrings(_ text: String) {
    var text = text
    text.withUTF8 { buffer in
      guard let base = buffer.baseAddress else { return }
      var lines: [String] = []
      var start = 0
      while start < buffer.count {
        let feed = memchr(base + start, 10, buffer.count - start)
        let end = feed.map { UnsafeRawPointer($0) - UnsafeRawPointer(base) } ?? buffer.count
        lines.append(String(decoding: UnsafeBufferPointer(rebasing: buffer[start..<end]), as: UTF8.self))
        start = end + 1
      }
      use(lines)
    }
  }

  /// A `String` of each of some ranges of a text, copied and not checked again: what the strings of a model take at the
  /// least.
  static func strings(_ ranges: [Range<Int>], of text: String) {
    var text = text
    text.withUTF8 { buffer in
      var strings: [String] = []
      strings.reserveCapacity(ranges.count)
      for range in ranges {
        guard #available(macOS 26, *) else { return Peers.checkUTF8(Array(buffer)) }
        let bytes = UnsafeBufferPointer(rebasing: buffer[range])
        strings.append(String(copying: UTF8Span(unchecked: Span(_unsafeElements: bytes))))
      }
      use(strings)
    }
  }
}
