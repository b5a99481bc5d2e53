extension PathOptions {
  /// Reads each file in turn and goes on past those that fail.
  ///
  /// - Parameters:
  ///   - format: The format to take them for; `nil` to find out.
  ///   - console: Where failures and progress are told.
  ///   - onFailure: Is told of a failure besides.
  ///   - body: Works on a document and says whether it passed. What it throws is a failure of the file.
  /// - Returns: How many files passed and failed.
  func forEachDocument(
    as format: DocumentFormat? = nil,
    on console: Console,
    onFailure: (InputFailure) -> Void = { _ in },
    _ body: (InputDocument) throws -> Bool
  ) -> Tally {
    var tally = Tally()
    let files = files()
    for file in files {
      console.showProgress(tally.total, of: files.count)
      do {
        if let error = file.listingError { throw error }
        tally.count(isPassed: try body(InputDocument(path: file.path, format: format)))
      } catch {
        let failure = InputFailure(path: file.path, error: error)
        console.report("\(failure)")
        onFailure(failure)
        tally.count(isPassed: false)
      }
    }
    console.clearProgress()
    return tally
  }
}
