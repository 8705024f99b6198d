using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;

namespace ArmsTracker.Web;

/// <summary>
/// ASP.NET Core makes a key at start for what it signs, and by itself would leave it in the user's home. What is
/// signed here are the tokens of forms and the state of what is live on a page: both may go when the process goes.
/// </summary>
internal sealed class KeysInMemory : IXmlRepository
{
    private readonly List<XElement> _keys = [];

    public IReadOnlyCollection<XElement> GetAllElements()
    {
        lock (_keys)
        {
            return [.. _keys];
        }
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        lock (_keys)
        {
            _keys.Add(element);
        }
    }

    public static void Use(IServiceCollection services)
    {
        services.Configure<KeyManagementOptions>(options => options.XmlRepository = new KeysInMemory());
        // It warns that the key is not encrypted where it lies, which is nowhere.
        services.AddLogging(logging => logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error));
    }
}
