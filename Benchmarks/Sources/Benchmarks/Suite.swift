/// Something that is measured: a name, and work to do once.
struct Subject {
  let name: String
  /// The bytes of documents that the work goes through.
  let byteCount: Int
  let work: () -> Void
}

/// A bound that the ratio of two subjects should keep.
struct Target {
  enum Bound {
    case atLeast(Double), atMost(Double)
  }

  let name: String
  /// The subject whose time is above the line, and those whose times are added up below it.
  let subject: String
  let references: [String]
  let bound: Bound
  /// Whether speed and not time is compared.
  var isSpeed: Bool { if case .atLeast = bound { true } else { false } }
}

/// Subjects that are measured together.
protocol Suite {
  var name: String { get }
  func measure(_ settings: Settings) -> SuiteResult
}

extension Suite {
  func isWanted(_ settings: Settings) -> Bool {
    settings.only.map { name.contains($0) } ?? true
  }
}

/// Subjects that take turns.
struct TimingSuite: Suite {
  let name: String
  var subjects: [Subject]
  var targets: [Target] = []
  var clock = Clock.processor

  func measure(_ settings: Settings) -> SuiteResult {
    let subjects = subjects.filter { settings.subject.map($0.name.contains) ?? true }
    let targets = settings.subject == nil ? targets : []
    let timings = Timings(subjects, turns: settings.turns, clock: clock)
    return SuiteResult(
      name: name,
      rows: subjects.indices.map { index in
        let seconds = timings.median(index)
        return .init(
          subject: subjects[index].name, value: Double(subjects[index].byteCount) / seconds / 1e6, unit: "MB/s",
          detail: "×" + String(timings.ratio(of: index, to: [0]), digits: 2) + " the time of the first")
      },
      targets: targets.map { target in
        let subject = subjects.firstIndex { $0.name == target.subject } ?? 0
        let references = target.references.compactMap { name in subjects.firstIndex { $0.name == name } }
        let ratio = timings.ratio(of: subject, to: references)
        return .init(target, value: target.isSpeed ? 1 / ratio : ratio)
      })
  }
}

/// What a suite gave.
struct SuiteResult: Encodable {
  struct Row: Encodable {
    let subject: String
    let value: Double
    let unit: String
    var detail = ""
  }

  struct TargetResult: Encodable {
    let name: String
    let wanted: String
    let value: Double
    let isMet: Bool

    init(_ target: Target, value: Double) {
      self.init(target.name, value: value, target.bound)
    }

    init(_ name: String, value: Double, _ bound: Target.Bound) {
      (self.name, self.value) = (name, value)
      switch bound {
      case .atLeast(let limit): (wanted, isMet) = ("≥ " + String(limit, digits: 2), value >= limit)
      case .atMost(let limit): (wanted, isMet) = ("≤ " + String(limit, digits: 2), value <= limit)
      }
    }
  }

  let name: String
  var rows: [Row]
  var targets: [TargetResult] = []
}

extension String {
  init(_ number: Double, digits: Int) {
    var scale = 1.0
    for _ in 0..<digits { scale *= 10 }
    let rounded = (number * scale).rounded() / scale
    self = digits == 0 ? "\(Int(rounded))" : "\(rounded)"
  }
}
