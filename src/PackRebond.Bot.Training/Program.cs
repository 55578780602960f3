using PackRebond.Bot.Core.Content;
using PackRebond.Bot.Core.Dialogs;
using PackRebond.Bot.Core.Language.Intents;

// The host's build runs this: the content folder and the file to write. Mistakes in the content are the command « check »'s to tell.
if (args is not [var content, var model])
{
    Console.Error.WriteLine("usage: CONTENT MODEL");
    return 2;
}

var files = Directory.EnumerateFiles(content, "*", SearchOption.AllDirectories)
    .Where(file => Path.GetExtension(file) is ".yml" or ".txt")
    .Select(file => new ContentFile($"dialogs/{Path.GetRelativePath(content, file).Replace('\\', '/')}", File.ReadAllText(file)));
Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(model))!);
File.WriteAllBytes(model, IntentModel.Train(Library.Teach([.. files])));
return 0;
