#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif

extension DigestArchive {
  /// Saves documents together: all of them, or none.
  ///
  ///     var edited: [URL: DigestDocument<Digest>] = [:]
  ///     for try await item in archive.documents() { … }  // edit some, and put them in `edited`
  ///     let failures = try DigestArchive.save(&edited, in: folder)
  ///
  /// Each file is replaced as by ``DigestDocument/save(to:overwriting:options:)``, if it still holds what its document
  /// was read from. Files that hold the text already are left alone. All texts are on the disk before the first file is
  /// replaced, and a journal in the folder, `.newsdigestkit-journal`, lists them. When the process or the machine stops
  /// in between, ``recover(_:in:options:)`` finishes the save or undoes it.
  ///
  /// Files with several names are not saved, whatever the options say of them: to write in place cannot be undone.
  ///
  /// - Parameters:
  ///   - documents: The documents, by the places of their files. The written texts become the sources of those that
  ///     were saved.
  ///   - folder: The folder that all files are in, at any depth. It exists.
  ///   - isSkippingFailures: Whether documents that cannot be saved are left out and the others are saved.
  ///   - options: How long to wait, what has to survive a loss of power, and which files may be replaced.
  /// - Returns: Why documents were not saved, in the order of the bytes of their paths. Empty if all were. Unless
  ///   failures are skipped, no file has changed if there are any.
  /// - Throws: ``FileError``: the journal cannot be written, and no file has changed; or a save was interrupted there
  ///   earlier, or this one could neither be finished nor undone: ``FileError/interrupted(path:)``.
  public static func save<Content>(
    _ documents: inout [URL: DigestDocument<Content>], in folder: URL,
    skippingFailures isSkippingFailures: Bool = false,
    options: SavingOptions = SavingOptions()
  ) throws(FileError) -> [SavingError] {
    let transaction = try FileTransaction(in: folder, options)
    var failures: [URL: SavingError] = [:]
    var saved: [URL: DigestDocument<Content>] = [:]
    for (url, document) in documents {
      do throws(SavingError) { saved[url] = try document.saved(at: url) } catch { failures[url] = error }
    }
    while true {
      let places = saved.keys.sorted(by: precedes)
      let changes = places.map { url in
        FileTransaction.Change(
          text: saved[url]?.source ?? SourceText(trusted: ""), url: url,
          old: documents[url]?.replaceable(at: url) ?? .nothing)
      }
      let isSaving = failures.isEmpty || isSkippingFailures
      let failed = isSaving ? try transaction.save(changes) : transaction.failures(of: changes)
      if isSaving, failed.isEmpty { documents.merge(saved) { $1 } }
      for (index, error) in failed {
        failures[places[index]] = .file(error)
        saved[places[index]] = nil
      }
      guard isSkippingFailures, !failed.isEmpty else { break }
    }
    return failures.sorted { precedes($0.key, $1.key) }.map(\.value)
  }

  private static func precedes(_ first: URL, _ second: URL) -> Bool {
    first.path.utf8.lexicographicallyPrecedes(second.path.utf8)
  }

  /// Finishes a save of many documents that was interrupted in a folder, or undoes it. Without one, nothing is done.
  ///
  /// - Parameters:
  ///   - recovery: What is done with its files.
  ///   - folder: The folder that was given to ``save(_:in:skippingFailures:options:)``.
  ///   - options: How long to wait, and what has to survive a loss of power.
  /// - Returns: The files that were changed by others since, or could not be written. They are as they were, the others
  ///   are recovered, and the journal stays: try again, or discard it.
  /// - Throws: ``FileError``: the journal cannot be read or removed.
  public static func recover(
    _ recovery: FileRecovery, in folder: URL, options: SavingOptions = SavingOptions()
  ) throws(FileError) -> [FileError] {
    try FileTransaction(in: folder, options).recover(recovery)
  }
}
