/// A text of JSON and the places of its values, in the order of the text.
///
/// Decoders are places on the tape: they hold no values of their own.
final class JSONTape {
  enum Kind: UInt8 { case object, array, key, escapedKey, text, number, yes, no, null }

  /// A value, or the name before one.
  struct Entry {
    let kind: Kind
    /// The bytes: of a text, those between its quotation marks.
    let start: UInt32
    var end: UInt32
    /// The entry after the value and all that is in it.
    var next: UInt32
    /// The object or array that the value is in.
    let parent: UInt32
    /// The place in an array.
    let ordinal: UInt32
    /// The number of members or elements.
    var count: UInt32 = 0

    var range: Range<Int> { Int(start)..<Int(end) }
  }

  let bytes: [UInt8]
  let entries: [Entry]
  let userInfo: [CodingUserInfoKey: Any]
  /// The members of objects that have many, by name.
  private var indexes: [Int: [ExactText: Int]] = [:]

  /// How many objects and arrays may be in each other.
  static var depthLimit: Int { 512 }

  init(_ bytes: [UInt8], userInfo: [CodingUserInfoKey: Any]) throws(RecordSyntaxError) {
    (self.bytes, self.userInfo) = (bytes, userInfo)
    entries = try bytes.withBytes { bytes in
      Result { () throws(RecordSyntaxError) in
        guard bytes.count < UInt32.max else {
          throw RecordSyntaxError(offset: Int(UInt32.max), reason: "The text has more than 4 GiB.")
        }
        if let fault = UTF8Validation.firstFault(in: bytes) {
          throw RecordSyntaxError(offset: fault.offset, reason: "The text is not UTF-8.")
        }
        return try TapeBuilder.entries(of: bytes)
      }
    }.get()
  }

  // MARK: Objects

  /// An object with more members than this is searched by name.
  private static var scanLimit: Int { 24 }

  /// The entry of the first member with a name.
  func member(_ name: String, of object: Int) -> Int? {
    guard entries[object].count <= Self.scanLimit else { return index(of: object)[ExactText(name)] }
    return bytes.withBytes { bytes in
      name.withBytes { name in
        var key = object + 1
        let end = Int(entries[object].next)
        while key < end {
          if entries[key].kind == .key {
            if bytes.equals(entries[key].range, name, name.indices) { return key + 1 }
          } else if (try? text(key))?.withBytes({ $0.equals($0.indices, name, name.indices) }) == true {
            return key + 1
          }
          key = Int(entries[key + 1].next)
        }
        return nil
      }
    }
  }

  private func index(of object: Int) -> [ExactText: Int] {
    if let index = indexes[object] { return index }
    var index: [ExactText: Int] = [:]
    for key in keys(of: object) {
      let name = ExactText((try? text(key)) ?? "")
      if index[name] == nil { index[name] = key + 1 }
    }
    indexes[object] = index
    return index
  }

  /// The entries of the names of an object's members, each before that of its value.
  func keys(of object: Int) -> [Int] {
    var keys: [Int] = []
    keys.reserveCapacity(Int(entries[object].count))
    var key = object + 1
    while key < Int(entries[object].next) {
      keys.append(key)
      key = Int(entries[key + 1].next)
    }
    return keys
  }

  // MARK: Values

  /// The text of a string or name.
  func text(_ index: Int) throws(RecordSyntaxError) -> String {
    try bytes.withBytes { bytes in
      let range = entries[index].range
      return Result { () throws(RecordSyntaxError) in
        try JSONScanner<RecordSyntaxError>(bytes, range).string(range, half: nil)
      }
    }.get()
  }

  /// The bytes of any value, all of whose texts are checked.
  func json(_ index: Int) throws(RecordSyntaxError) -> [UInt8] {
    for place in index..<Int(entries[index].next) {
      if [.key, .escapedKey, .text].contains(entries[place].kind) { _ = try text(place) }
    }
    let range = entries[index].range
    let isText = entries[index].kind == .text
    return Array(bytes[isText ? range.lowerBound - 1..<range.upperBound + 1 : range])
  }

  /// The number that an entry spells; `nil` if it has a fraction or does not fit.
  func integer<Number: FixedWidthInteger>(_ index: Int, _ type: Number.Type) -> Number? {
    let range = entries[index].range
    return bytes.withBytes { bytes -> Number? in
      var offset = range.lowerBound
      let isNegative = bytes[offset] == .ascii("-")
      if isNegative { offset += 1 }
      var value: Number = 0
      while offset < range.upperBound {
        guard bytes[offset].isASCIIDigit else { return double(index).flatMap { Number(exactly: $0) } }
        let digit = Number(truncatingIfNeeded: bytes[offset] - .ascii("0"))
        let (product, isTooLarge) = value.multipliedReportingOverflow(by: 10)
        let (sum, isOver) =
          isNegative ? product.subtractingReportingOverflow(digit) : product.addingReportingOverflow(digit)
        guard !isTooLarge, !isOver else { return nil }
        value = sum
        offset += 1
      }
      return value
    }
  }

  /// `nil` if the number is too large.
  func double(_ index: Int) -> Double? {
    let text = bytes.withBytes { $0.string(entries[index].range) }
    return Double(text).flatMap { $0.isFinite ? $0 : nil }
  }

  // MARK: Places

  /// The path of a value from the top of the text.
  func path(of index: Int) -> [any CodingKey] {
    var path: [any CodingKey] = []
    var index = index
    while index > 0 {
      let parent = Int(entries[index].parent)
      if entries[parent].kind == .object {
        path.append(RecordKey(stringValue: (try? text(index - 1)) ?? ""))
      } else {
        path.append(RecordKey(Int(entries[index].ordinal)))
      }
      index = parent
    }
    return path.reversed()
  }
}

/// Makes the entries of a tape, without recursion.
private struct TapeBuilder {
  private typealias Scanner = JSONScanner<RecordSyntaxError>

  private var scanner: Scanner
  private var entries: [JSONTape.Entry] = []
  /// The objects and arrays that are open.
  private var open: [Int] = []

  static func entries(of bytes: ByteView) throws(RecordSyntaxError) -> [JSONTape.Entry] {
    var builder = TapeBuilder(scanner: Scanner(bytes, bytes.indices))
    builder.entries.reserveCapacity(bytes.count / 16 + 1)
    repeat {
      if try builder.addValue() { try builder.goOn() }
    } while !builder.open.isEmpty
    guard builder.scanner.peek() == nil else {
      throw RecordSyntaxError(offset: builder.scanner.offset, reason: "Nothing may follow the value.")
    }
    return builder.entries
  }

  private init(scanner: Scanner) { self.scanner = scanner }

  /// Adds a value, or the start of one that holds others.
  ///
  /// - Returns: Whether it is a whole value.
  private mutating func addValue() throws(RecordSyntaxError) -> Bool {
    guard let byte = scanner.peek() else { throw scanner.failure(.value) }
    if let last = open.last {
      entries[last].count += 1
    }
    switch byte {
    case .ascii("{"), .ascii("["): return try start(byte)
    case .ascii("\""): add(.text, try scanner.skipString())
    case .ascii("t"): add(.yes, try scanner.skipValue())
    case .ascii("f"): add(.no, try scanner.skipValue())
    case .ascii("n"): add(.null, try scanner.skipValue())
    default: add(.number, try scanner.skipNumber())
    }
    return true
  }

  private mutating func add(_ kind: JSONTape.Kind, _ range: Range<Int>) {
    let parent = open.last ?? 0
    entries.append(
      JSONTape.Entry(
        kind: kind, start: UInt32(range.lowerBound), end: UInt32(range.upperBound), next: UInt32(entries.count + 1),
        parent: UInt32(parent), ordinal: entries.isEmpty ? 0 : entries[parent].count &- 1))
  }

  /// Adds the start of an object or an array.
  ///
  /// - Returns: Whether it is empty, and ended.
  private mutating func start(_ byte: UInt8) throws(RecordSyntaxError) -> Bool {
    guard open.count < JSONTape.depthLimit else {
      throw RecordSyntaxError(offset: scanner.offset, reason: "Too many objects and arrays are in each other.")
    }
    let isObject = byte == .ascii("{")
    add(isObject ? .object : .array, scanner.offset..<scanner.offset + 1)
    scanner.skipByte()
    if scanner.skip(isObject ? "}" : "]") {
      entries[entries.count - 1].end = UInt32(scanner.offset)
      return true
    }
    open.append(entries.count - 1)
    if isObject { try addKey() }
    return false
  }

  private mutating func addKey() throws(RecordSyntaxError) {
    _ = scanner.peek()
    let range = try scanner.skipString()
    let isPlain = scanner.bytes.firstIndex(of: .ascii("\\"), in: range) == range.upperBound
    add(isPlain ? .key : .escapedKey, range)
    try scanner.expect(":", or: .colon)
  }

  /// After a value: ends what ends here, up to the next value of what is open.
  private mutating func goOn() throws(RecordSyntaxError) {
    while let last = open.last {
      let isObject = entries[last].kind == .object
      if scanner.skip(",") { return isObject ? try addKey() : () }
      try scanner.expect(isObject ? "}" : "]", or: isObject ? .object : .array)
      entries[last].end = UInt32(scanner.offset)
      entries[last].next = UInt32(entries.count)
      open.removeLast()
    }
  }
}
