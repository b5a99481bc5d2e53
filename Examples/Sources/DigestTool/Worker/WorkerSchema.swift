import ArgumentParser
import Foundation
import NewsDigestKit

/// The schema of what a worker writes, as other programs want it.
enum WorkerSchema: String, CaseIterable, ExpressibleByArgument {
  /// A JSON Schema, draft 2020-12.
  case json
  /// The columns of a Spark table, as `from_json` and `spark.read.schema` take them.
  case spark
  /// The `columns` of DuckDB's `read_json`.
  case duckdb

  /// The schema of whole records, or of rows.
  func text(of columns: WorkerColumns?) throws -> String {
    switch self {
    case .json: try columns.map(Self.rowSchema) ?? String(decoding: PackageResources.record_schema_json, as: UTF8.self)
    case .spark:
      Self.columns(of: columns).map { "\(Self.sparkName($0.name)) \($0.spark)" }.joined(separator: ", ") + "\n"
    case .duckdb:
      "{" + Self.columns(of: columns).map { "'\($0.name)': '\($0.duckDB)'" }.joined(separator: ", ") + "}\n"
    }
  }

  /// A column of the lines: of a document, a row, an error or the summary, which all have their own.
  fileprivate struct Column {
    let name: String
    let spark: String
    let duckDB: String
  }

  private static func columns(of table: WorkerColumns?) -> [Column] {
    let own =
      table.map { (WorkerColumns.common + $0.columns).map(Column.init) } ?? [
        Column(name: "schema", spark: "INT", duckDB: "INTEGER"), Column(name: "id", spark: "STRING", duckDB: "JSON"),
        Column(name: "path", spark: "STRING", duckDB: "VARCHAR"),
        Column(name: "format", spark: "STRING", duckDB: "VARCHAR"),
        Column(name: "content", spark: "STRING", duckDB: "JSON"),
        Column(name: "diagnostics", spark: "STRING", duckDB: "JSON"),
      ]
    let error = Column(
      name: "error", spark: "STRUCT<code: STRING, message: STRING, `offset`: BIGINT>",
      duckDB: "STRUCT(code VARCHAR, message VARCHAR, \"offset\" BIGINT)")
    let summary = Column(
      name: "summary", spark: "STRUCT<lines: BIGINT, documents: BIGINT, failed: BIGINT, `rows`: BIGINT>",
      duckDB: "STRUCT(lines BIGINT, documents BIGINT, failed BIGINT, \"rows\" BIGINT)")
    // A table whose rows have a summary has that of the worker as a text of JSON there.
    return own + [error] + (own.contains { $0.name == summary.name } ? [] : [summary])
  }

  /// A name that may be a word of SQL.
  private static func sparkName(_ name: String) -> String { "`\(name)`" }

  private static func rowSchema(of table: WorkerColumns) throws -> String {
    let columns = WorkerColumns.common + table.columns
    let schema: [String: Any] = [
      "$schema": "https://json-schema.org/draft/2020-12/schema",
      "title": "A row of digest worker --columns \(table.rawValue)",
      "type": "object",
      "properties": Dictionary(uniqueKeysWithValues: columns.map { ($0.name, $0.jsonSchema) }),
      "required": columns.filter(\.isRequired).map(\.name),
    ]
    let data = try JSONSerialization.data(
      withJSONObject: schema, options: [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes])
    return String(decoding: data, as: UTF8.self) + "\n"
  }
}

extension WorkerSchema.Column {
  fileprivate init(_ column: WorkerColumns.Column) {
    let (spark, duckDB) =
      switch column.kind {
      case .text: ("STRING", "VARCHAR")
      case .texts: ("ARRAY<STRING>", "VARCHAR[]")
      case .date: ("DATE", "DATE")
      case .integer: ("BIGINT", "BIGINT")
      case .number: ("DOUBLE", "DOUBLE")
      case .json: ("STRING", "JSON")
      }
    self.init(name: column.name, spark: spark, duckDB: duckDB)
  }
}

extension WorkerColumns.Column {
  fileprivate var jsonSchema: [String: Any] {
    switch kind {
    case _ where name == "schema": ["const": workerSchemaVersion]
    case .json: [:]
    case .texts: ["type": "array", "items": ["type": "string"]]
    case .integer: ["type": "integer"]
    case .text: ["type": isFixed ? ["string"] : ["string", "null"]]
    case .date: ["type": ["string", "null"], "format": "date"]
    case .number: ["type": ["number", "null"]]
    }
  }

  /// Whether the column is never null.
  private var isFixed: Bool { WorkerColumns.common.contains { $0.name == name } }
}
