// Functions on Flex Consumption, the offices' storage entered by identity only, and the pane's static website.

param location string
param tags object
@description('Makes names that nobody else in the world has.')
param token string
param principalId string
param tenant string
param audience string
@allowed(['public', 'china'])
param cloud string
@secure()
param mail string
param mailFrom string
@secure()
param robots string

var deploymentContainer = 'deployment'
// Its address ends with a slash; an origin has none.
var paneOrigin = take(paneStorage.properties.primaryEndpoints.web, length(paneStorage.properties.primaryEndpoints.web) - 1)
// Built-in roles, the same ids everywhere.
var roles = {
  blobOwner: 'b7e6dc6d-f1e8-4753-8033-0f276bb0955b'
  blobContributor: 'ba92f5b4-2d11-453d-a403-e96b0029c9fe'
  tableContributor: '0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3'
}

// The log, snapshots and attachments of every office, and the functions' own code.
resource dataStorage 'Microsoft.Storage/storageAccounts@2023-05-01' = {
  name: 'tldata${token}'
  location: location
  tags: tags
  sku: { name: 'Standard_ZRS' }
  kind: 'StorageV2'
  properties: {
    minimumTlsVersion: 'TLS1_2'
    supportsHttpsTrafficOnly: true
    allowBlobPublicAccess: false
    // Nobody enters with a key: whoever may, is named by a role below.
    allowSharedKeyAccess: false
    defaultToOAuthAuthentication: true
  }

  resource blobs 'blobServices' = {
    name: 'default'
    properties: {
      deleteRetentionPolicy: { enabled: true, days: 30 }
      containerDeleteRetentionPolicy: { enabled: true, days: 30 }
    }

    resource container 'containers' = {
      name: deploymentContainer
    }
  }

  resource tables 'tableServices' = {
    name: 'default'

    // Made here as well as by the service itself, so that the operator needs no more rights than the service.
    resource log 'tables' = {
      name: 'log'
    }
    resource snapshots 'tables' = {
      name: 'snapshots'
    }
  }
}

// Pane and page. Its website is switched on after provisioning (azure.yaml): that is no property of the resource.
resource paneStorage 'Microsoft.Storage/storageAccounts@2023-05-01' = {
  name: 'tlpane${token}'
  location: location
  tags: tags
  sku: { name: 'Standard_LRS' }
  kind: 'StorageV2'
  properties: {
    minimumTlsVersion: 'TLS1_2'
    supportsHttpsTrafficOnly: true
    allowBlobPublicAccess: false
    allowSharedKeyAccess: false
    defaultToOAuthAuthentication: true
  }
}

resource workspace 'Microsoft.OperationalInsights/workspaces@2023-09-01' = {
  name: 'tl-log-${token}'
  location: location
  tags: tags
  properties: {
    sku: { name: 'PerGB2018' }
    retentionInDays: 30
  }
}

resource insights 'Microsoft.Insights/components@2020-02-02' = {
  name: 'tl-insights-${token}'
  location: location
  tags: tags
  kind: 'web'
  properties: {
    Application_Type: 'web'
    WorkspaceResourceId: workspace.id
  }
}

resource plan 'Microsoft.Web/serverfarms@2024-04-01' = {
  name: 'tl-plan-${token}'
  location: location
  tags: tags
  kind: 'functionapp'
  sku: { name: 'FC1', tier: 'FlexConsumption' }
  properties: { reserved: true }
}

resource functions 'Microsoft.Web/sites@2024-04-01' = {
  name: 'tl-functions-${token}'
  location: location
  // azd finds by this name where to put the code.
  tags: union(tags, { 'azd-service-name': 'functions' })
  kind: 'functionapp,linux'
  identity: { type: 'SystemAssigned' }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    functionAppConfig: {
      deployment: {
        storage: {
          type: 'blobContainer'
          value: '${dataStorage.properties.primaryEndpoints.blob}${deploymentContainer}'
          authentication: { type: 'SystemAssignedIdentity' }
        }
      }
      scaleAndConcurrency: {
        maximumInstanceCount: 40
        instanceMemoryMB: 2048
      }
      runtime: { name: 'node', version: '22' }
    }
    siteConfig: {
      minTlsVersion: '1.2'
      ftpsState: 'Disabled'
      cors: { allowedOrigins: [paneOrigin], supportCredentials: false }
      appSettings: [
        // Addresses in place of an account's name, which would be looked for in the public cloud.
        { name: 'AzureWebJobsStorage__blobServiceUri', value: dataStorage.properties.primaryEndpoints.blob }
        { name: 'AzureWebJobsStorage__queueServiceUri', value: dataStorage.properties.primaryEndpoints.queue }
        { name: 'AzureWebJobsStorage__tableServiceUri', value: dataStorage.properties.primaryEndpoints.table }
        { name: 'AzureWebJobsStorage__credential', value: 'managedidentity' }
        { name: 'APPLICATIONINSIGHTS_CONNECTION_STRING', value: insights.properties.ConnectionString }
        { name: 'TONGLIAN_TENANT', value: tenant }
        { name: 'TONGLIAN_AUDIENCE', value: audience }
        { name: 'TONGLIAN_CLOUD', value: cloud }
        // An empty one is as none. A reference to a vault is followed by the platform, as the app's own identity.
        { name: 'TONGLIAN_MAIL', value: mail }
        { name: 'TONGLIAN_MAIL_FROM', value: mailFrom }
        { name: 'TONGLIAN_ROBOTS', value: robots }
      ]
    }
  }
  dependsOn: [dataStorage::blobs::container]
}

// The service: its code and leases, attachments, the log.
resource functionsBlobs 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(dataStorage.id, functions.id, roles.blobOwner)
  scope: dataStorage
  properties: {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', roles.blobOwner)
    principalId: functions.identity.principalId
    principalType: 'ServicePrincipal'
  }
}

resource functionsTables 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(dataStorage.id, functions.id, roles.tableContributor)
  scope: dataStorage
  properties: {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', roles.tableContributor)
    principalId: functions.identity.principalId
    principalType: 'ServicePrincipal'
  }
}

// The operator: begins workspaces (`tonglian workspace create`), uploads the pane.
resource operatorTables 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(dataStorage.id, principalId, roles.tableContributor)
  scope: dataStorage
  properties: {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', roles.tableContributor)
    principalId: principalId
  }
}

resource operatorPane 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(paneStorage.id, principalId, roles.blobContributor)
  scope: paneStorage
  properties: {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', roles.blobContributor)
    principalId: principalId
  }
}

// Whom a vault of the office's own has to let read its secrets.
output identity string = functions.identity.principalId
output apiUrl string = 'https://${functions.properties.defaultHostName}'
output paneUrl string = paneOrigin
output paneStorage string = paneStorage.name
output dataStorage string = dataStorage.name
