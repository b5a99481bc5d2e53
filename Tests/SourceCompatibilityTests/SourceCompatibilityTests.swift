import Foundation
import Testing

/// Calls all of the public API as its users do, so that a change that would break their code breaks this.
///
/// That nothing is missing here, `.ci/symbols.py` proves from the library's symbol graph.
@Suite struct SourceCompatibilityTests {
  @Test func values() throws {
    try Values.others()
    Values.rawValues()
  }

  @Test func cases() {
    Cases.withoutValues()
    Cases.withValues()
    Cases.errors()
    Interchange.cases()
    Publishing.cases()
    Search.cases()
  }

  @Test func functions() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try Functions.formats()
    try Functions.documents(in: folder)
    try Functions.outlines()
    try Functions.sources(in: folder)
    try Functions.digests()
    Functions.listedDigests()
    Grammars.protocols()
    try Interchange.calls()
    try Records.calls()
    try Publishing.calls()
    try Search.calls()
    Functions.markdown()
    Functions.blocks()
    Functions.frontMatter()
    Functions.dates()
    Functions.openSets()
  }

  @Test func archives() async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try await Functions.archives(in: folder)
  }

  @Test func conformances() throws {
    try Conformances.equality()
    Conformances.hashing()
    try Conformances.codableParts()
    try Conformances.codableDocuments()
    try Conformances.codableReports()
  }
}
