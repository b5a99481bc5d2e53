/// The spelling of a date-time that every loader of YAML takes for one, although Jekyll's is text to some of them.
///
/// The timestamps of YAML 1.1 have a colon in an offset: `2025-12-03T00:30:59+09:00`. js-yaml treats `+0900` as text;
/// Psych parses both as a time. So a date-time keeps its spelling in canonical form if that has a colon in the offset,
/// or needs none.
struct CommonTimestampSpelling: Hashable, Sendable {
  private enum Zone: UInt8 {
    case zulu, hours, hoursAndMinutes
  }

  /// `T`, `t` or a space.
  private var separator: UInt8
  private var isZoneSpaced: Bool
  private var zone: Zone
  /// The digits after the point; `nil` without one.
  private var fractionDigits: UInt8?

  /// - Returns: `nil` for a spelling that is text to some loaders, has no offset, or is otherwise unusual.
  init?(_ spelling: DateTimeSpelling) {
    guard spelling.date == DateSpelling(), spelling.hourDigits == 2, spelling.hasSeconds,
      spelling.separator.utf8.count == 1,
      let separator = spelling.separator.utf8.first, separator != .tab,
      ["", " "].contains(spelling.spacesBeforeZone), (spelling.fractionDigits ?? 0) <= 9
    else { return nil }
    switch spelling.zone {
    case .zulu: zone = .zulu
    case .hours(2): zone = .hours
    case .hoursAndMinutes(2, colon: true): zone = .hoursAndMinutes
    default: return nil
    }
    (self.separator, isZoneSpaced) = (separator, !spelling.spacesBeforeZone.isEmpty)
    fractionDigits = spelling.fractionDigits.map { UInt8($0) }
  }

  /// The spelling.
  var spelling: DateTimeSpelling {
    var spelling = DateTimeSpelling(spacesBeforeZone: isZoneSpaced ? " " : "")
    spelling.separator = String(decoding: [separator], as: UTF8.self)
    spelling.fractionDigits = fractionDigits.map(Int.init)
    spelling.zone =
      switch zone {
      case .zulu: .zulu
      case .hours: .hours(digits: 2)
      case .hoursAndMinutes: .hoursAndMinutes(hourDigits: 2, colon: true)
      }
    return spelling
  }
}

extension DateTime {
  /// How it is spelt in canonical form: as it was, or as Jekyll's command for new posts does.
  var canonicalSpelling: DateTimeSpelling { ownSpelling?.spelling ?? .jekyll }
}
