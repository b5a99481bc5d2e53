/// Finds the first byte that breaks the UTF-8 encoding form, after table 3-7 of the Unicode standard.
enum UTF8Validation {
  struct Fault {
    var offset: Int
    var reason: ParsingError.UTF8Reason
  }

  static func firstFault(in bytes: ByteView) -> Fault? {
    var offset = 0
    while offset < bytes.count {
      let lead = bytes[offset]
      if lead < 0x80 {
        offset += 1
        continue
      }
      guard let shape = SequenceShape(lead: lead) else {
        return Fault(offset: offset, reason: lead.isContinuation ? .strayContinuation : .invalidByte)
      }
      for position in 1..<shape.length {
        guard offset + position < bytes.count else { return Fault(offset: offset, reason: .truncated) }
        let byte = bytes[offset + position]
        guard byte.isContinuation else { return Fault(offset: offset, reason: .truncated) }
        guard position > 1 || shape.second.contains(byte) else {
          return Fault(offset: offset, reason: shape.reasonOutsideSecond)
        }
      }
      offset += shape.length
    }
    return nil
  }

  private struct SequenceShape {
    var length: Int
    /// The bytes that may come second; all of 80...BF after most leads.
    var second: ClosedRange<UInt8> = 0x80...0xBF
    var reasonOutsideSecond = ParsingError.UTF8Reason.overlong

    init?(lead: UInt8) {
      switch lead {
      case 0xC2...0xDF: length = 2
      case 0xE0: (length, second) = (3, 0xA0...0xBF)
      case 0xED: (length, second, reasonOutsideSecond) = (3, 0x80...0x9F, .surrogate)
      case 0xE1...0xEF: length = 3
      case 0xF0: (length, second) = (4, 0x90...0xBF)
      case 0xF1...0xF3: length = 4
      case 0xF4: (length, second, reasonOutsideSecond) = (4, 0x80...0x8F, .beyondUnicode)
      default: return nil
      }
    }
  }
}
