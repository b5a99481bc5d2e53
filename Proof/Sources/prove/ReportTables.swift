import Checks
import Foundation
import Growth

/// Reports as tables in Markdown.
enum ReportTables {
  private static func table(_ head: [String], _ rows: [[String]]) -> [String] {
    let rule = head.indices.map { $0 == 0 ? "---" : "---:" }
    return ([head, rule] + rows).map { "| " + $0.joined(separator: " | ") + " |" }
  }

  /// Digits in groups of three.
  private static func grouped(_ number: Int) -> String {
    var text = ""
    for (index, digit) in String(number).reversed().enumerated() {
      if index > 0, index.isMultiple(of: 3), digit != "-" { text.append(",") }
      text.append(digit)
    }
    return String(text.reversed())
  }

  /// How many inputs of each kind were tried, by run and format.
  static func inputs(_ reports: [Report]) -> [String] {
    table(
      ["Run", "Format", "Tried", "Written", "Refused", "Checks", "Open findings"],
      reports.flatMap { report in
        report.formats.map { format in
          [
            report.name, format.format, grouped(format.inputs["tried"] ?? 0), grouped(format.inputs["written"] ?? 0),
            grouped(format.inputs["refused"] ?? 0), grouped(format.laws.values.reduce(0, +)),
            grouped(format.findings.count),
          ]
        }
      })
  }

  /// How often each law was checked, by run.
  static func laws(_ reports: [Report]) -> [String] {
    let counts = reports.map { report in
      report.formats.reduce(into: [String: Int]()) { $0.merge($1.laws, uniquingKeysWith: +) }
    }
    return table(
      ["Law"] + reports.map(\.name),
      Set(counts.flatMap(\.keys)).sorted().map { law in [law] + counts.map { $0[law].map(grouped) ?? "–" } })
  }

  /// The largest exponents of each format, by operation.
  static func formats(_ measurements: [GrowthMeasurement]) -> [String] {
    table(
      ["Format"] + GrowthOperation.allCases.map(\.rawValue),
      Format.allCases.map { format in
        [format.rawValue]
          + GrowthOperation.allCases.map { operation in
            exponents(of: measurements.filter { $0.format == format && $0.operation == operation })
          }
      })
  }

  /// The largest exponents of each family, over all formats and operations.
  static func families(_ measurements: [GrowthMeasurement]) -> [String] {
    var names: [String] = []
    for measurement in measurements where !names.contains(measurement.family) { names.append(measurement.family) }
    return table(
      ["Text", "Time", "Instructions", "Memory"],
      names.map { name in
        let ofFamily = measurements.filter { $0.family == name }
        return [
          escaped(name), exponent(ofFamily.compactMap(\.timeExponent)),
          exponent(ofFamily.compactMap(\.instructionExponent)),
          exponent(ofFamily.compactMap(\.memoryExponent)),
        ]
      })
  }

  /// A text with each mark that Markdown may treat as its own escaped (CommonMark 2.4).
  private static func escaped(_ text: String) -> String {
    var escaped = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if "\\`*_~[]<>|#&".unicodeScalars.contains(scalar) { escaped.append("\\") }
      escaped.append(scalar)
    }
    return String(escaped)
  }

  private static func exponents(of measurements: [GrowthMeasurement]) -> String {
    "\(exponent(measurements.compactMap(\.timeExponent))) / \(exponent(measurements.compactMap(\.memoryExponent)))"
  }

  private static func exponent(_ values: [Double]) -> String {
    values.max().map { String(format: "%.2f", $0) } ?? "–"
  }

  /// What each fuzzer did.
  static func fuzzers(_ reports: [FuzzerReport]) -> [String] {
    table(
      ["Target", "Sanitizers", "Seconds", "Executions", "Edges", "Features", "Corpus", "Open findings"],
      reports.flatMap { report in
        report.targets.map { target in
          [
            target.target, report.sanitizers, grouped(target.seconds), grouped(target.executions),
            grouped(target.coverage), grouped(target.features), grouped(target.corpus), grouped(target.findings),
          ]
        }
      })
  }
}
