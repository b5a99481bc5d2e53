#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Android)
  import Android
#elseif canImport(WASILibc)
  import WASILibc
#endif

/// The bytes of a UTF-8 text, borrowed for the length of a call.
///
/// Every scanner of the library reads bytes through this type, so that pointers stay in one small file. A view is only
/// valid inside the closure that `SourceText.withBytes` gives it to. Subscripts are checked in debug builds.
///
/// The bytes are known to be valid UTF-8. Only `UTF8Validation` looks at unchecked ones.
struct ByteView {
  private let base: UnsafePointer<UInt8>
  let count: Int

  init(_ buffer: UnsafeBufferPointer<UInt8>) {
    // An empty buffer may have no address; no byte of it is ever read.
    base = buffer.baseAddress ?? UnsafePointer(bitPattern: 1).unsafelyUnwrapped
    count = buffer.count
  }

  /// The view of no text.
  static var empty: ByteView { ByteView(UnsafeBufferPointer(start: nil, count: 0)) }

  @inline(__always)
  subscript(offset: Int) -> UInt8 {
    assert(offset >= 0 && offset < count)
    return base[offset]
  }

  var indices: Range<Int> { 0..<count }

  /// The eight bytes from an offset on, in the order of the machine.
  @inline(__always)
  func word(at offset: Int) -> UInt64 {
    assert(offset >= 0 && offset + 8 <= count)
    return UnsafeRawPointer(base + offset).loadUnaligned(as: UInt64.self)
  }

  /// The offset of the first `byte` in `range`, or the end of the range.
  @inline(__always)
  func firstIndex(of byte: UInt8, in range: Range<Int>) -> Int {
    assert(range.lowerBound >= 0 && range.upperBound <= count)
    guard !range.isEmpty, let hit = memchr(base + range.lowerBound, Int32(byte), range.count) else {
      return range.upperBound
    }
    return UnsafeRawPointer(hit) - UnsafeRawPointer(base)
  }

  /// Whether the bytes from `offset` on begin with `prefix`.
  @inline(__always)
  func hasPrefix(_ prefix: StaticString, at offset: Int) -> Bool {
    hasPrefix(prefix, in: offset..<count)
  }

  /// Whether the bytes of `range` begin with `prefix`.
  @inline(__always)
  func hasPrefix(_ prefix: StaticString, in range: Range<Int>) -> Bool {
    let length = prefix.utf8CodeUnitCount
    guard range.count >= length else { return false }
    return memcmp(base + range.lowerBound, prefix.utf8Start, length) == 0
  }

  /// Whether the bytes of `range` are exactly those of `text`.
  func equals(_ text: StaticString, in range: Range<Int>) -> Bool {
    range.count == text.utf8CodeUnitCount && hasPrefix(text, in: range)
  }

  /// Whether `suffix` is directly before `end`, and not before `start`.
  func hasSuffix(_ suffix: StaticString, before end: Int, from start: Int) -> Bool {
    end - suffix.utf8CodeUnitCount >= start && equals(suffix, in: end - suffix.utf8CodeUnitCount..<end)
  }

  /// Whether the bytes of `range` are those of `text`, which has no capital letters, but for capital letters in it.
  func equals(ignoringCase text: StaticString, in range: Range<Int>) -> Bool {
    range.count == text.utf8CodeUnitCount
      && range.allSatisfy { self[$0].asciiLowercased == text.utf8Start[$0 - range.lowerBound] }
  }

  /// Whether `range` starts with `prefix`, which has no capital letters, but for capital letters in it.
  func hasPrefix(ignoringCase prefix: StaticString, in range: Range<Int>) -> Bool {
    let end = range.lowerBound + prefix.utf8CodeUnitCount
    return end <= range.upperBound && equals(ignoringCase: prefix, in: range.lowerBound..<end)
  }

  /// Whether the bytes of `range` are exactly those of `other` in `otherRange`.
  func equals(_ range: Range<Int>, _ other: ByteView, _ otherRange: Range<Int>) -> Bool {
    range.count == otherRange.count
      && memcmp(base + range.lowerBound, other.base + otherRange.lowerBound, range.count) == 0
  }

  /// Feeds the bytes to a hasher.
  func hash(into hasher: inout Hasher) {
    hasher.combine(bytes: UnsafeRawBufferPointer(start: base, count: count))
  }

  /// The text of `range`.
  ///
  /// The bytes are only copied. Validating them as UTF-8 again would take three times as long. A range that cuts a
  /// scalar in two is decoded with a replacement character instead.
  func string(_ range: Range<Int>) -> String {
    guard #available(macOS 26, iOS 26, tvOS 26, watchOS 26, visionOS 26, *), isWhole(range) else {
      return String(decoding: buffer(range), as: UTF8.self)
    }
    return String(copying: UTF8Span(unchecked: Span(_unsafeElements: buffer(range))))
  }

  /// Whether `range` cuts no scalar in two.
  @inline(__always)
  private func isWhole(_ range: Range<Int>) -> Bool {
    !(range.lowerBound < count && self[range.lowerBound].isContinuation)
      && !(range.upperBound < count && self[range.upperBound].isContinuation)
  }

  /// The bytes of `range`, copied.
  func bytes(_ range: Range<Int>) -> [UInt8] {
    Array(buffer(range))
  }

  /// Appends the bytes of `range` to `output`.
  @inline(__always)
  func append(_ range: Range<Int>, to output: inout [UInt8]) {
    output.append(contentsOf: buffer(range))
  }

  /// Feeds the bytes of `range` into `hasher`.
  func hash(_ range: Range<Int>, into hasher: inout Hasher) {
    hasher.combine(bytes: UnsafeRawBufferPointer(buffer(range)))
  }

  /// How many times `byte` occurs in `range`.
  func occurrences(of byte: UInt8, in range: Range<Int>) -> Int {
    buffer(range).reduce(0) { $0 + ($1 == byte ? 1 : 0) }
  }

  private func buffer(_ range: Range<Int>) -> UnsafeBufferPointer<UInt8> {
    assert(range.lowerBound >= 0 && range.upperBound <= count)
    return UnsafeBufferPointer(start: base + range.lowerBound, count: range.count)
  }
}

extension ByteView {
  /// `range` without the spaces and tabs at its start.
  @inline(__always)
  func trimmingLeadingSpaces(_ range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    while start < range.upperBound, self[start].isSpaceOrTab { start += 1 }
    return start..<range.upperBound
  }

  /// `range` without the spaces, tabs and CRs at its end.
  ///
  /// A CR goes too because whatever stays must not end in one: see `LineScanner`.
  @inline(__always)
  func trimmingTrailingSpaces(_ range: Range<Int>) -> Range<Int> {
    var end = range.upperBound
    while end > range.lowerBound, self[end - 1].isSpaceOrTab || self[end - 1] == .carriageReturn { end -= 1 }
    return range.lowerBound..<end
  }

  /// `range` without the spaces and tabs at either end.
  @inline(__always)
  func trimmingSpaces(_ range: Range<Int>) -> Range<Int> {
    trimmingTrailingSpaces(trimmingLeadingSpaces(range))
  }

  /// The offset of the first `text` that lies wholly in `range`.
  func firstRange(of text: StaticString, in range: Range<Int>) -> Range<Int>? {
    let length = text.utf8CodeUnitCount
    // The search is for the last byte. In Hangul it is rarer than the first, which a quarter of all syllables share.
    let last = text.utf8Start[length - 1]
    var end = range.lowerBound + length - 1
    while end < range.upperBound {
      end = firstIndex(of: last, in: end..<range.upperBound) + 1
      guard end <= range.upperBound else { return nil }
      if hasPrefix(text, in: end - length..<end) { return end - length..<end }
    }
    return nil
  }
}

extension String {
  /// Whether this is the same value as another one, as a copy is. It can be decided without looking at the text.
  ///
  /// A small `String` stores its bytes inline and a large one stores a pointer; either way, equal representations mean
  /// equal text. The converse does not hold: two texts with the same bytes may have different representations.
  @inline(__always)
  func isCopy(of other: String) -> Bool {
    withUnsafePointer(to: self) { one in
      withUnsafePointer(to: other) { memcmp(one, $0, MemoryLayout<String>.size) == 0 }
    }
  }
}
