// Starts `digest lsp` for the documents of an editor window.
const { workspace } = require("vscode");
const { LanguageClient } = require("vscode-languageclient/node");

let client;

exports.activate = () => {
  const settings = workspace.getConfiguration("digest");
  client = new LanguageClient(
    "digest",
    "News digests",
    { command: settings.get("path"), args: ["lsp", ...settings.get("arguments")] },
    { documentSelector: settings.get("languages").map((language) => ({ scheme: "file", language })) },
  );
  return client.start();
};

exports.deactivate = () => client?.stop();
