// The whole deployment: one resource group, and in it what resources.bicep names. `azd up` and `azd provision` start here.
targetScope = 'subscription'

@description('Name of the azd environment; the resource group and every resource are named after it.')
@minLength(1)
@maxLength(40)
param environmentName string

@description('A region that offers Flex Consumption: az functionapp list-flexconsumption-locations')
param location string

@description('Object id of whoever deploys; begins workspaces and uploads the pane.')
param principalId string

@description('Id of the directory whose people may sign in.')
param tenant string

@description('Id of the application that was registered there for the pane.')
param audience string

@description('china for 21Vianet, where directory and storage have addresses of their own.')
@allowed(['public', 'china'])
param cloud string = 'public'

@description('SMTP server for notices, smtps://user:password@host:465, or a reference to a secret: @Microsoft.KeyVault(SecretUri=…). Empty: no mail.')
@secure()
param mail string = ''

@description('Sender of that mail.')
param mailFrom string = ''

@description('Group robots by office as JSON, or a reference to a secret: their addresses hold keys. Empty: none.')
@secure()
param robots string = ''

var tags = { 'azd-env-name': environmentName }

resource group 'Microsoft.Resources/resourceGroups@2024-03-01' = {
  name: 'rg-${environmentName}'
  location: location
  tags: tags
}

module resources 'resources.bicep' = {
  name: 'resources'
  scope: group
  params: {
    location: location
    tags: tags
    token: toLower(uniqueString(subscription().id, environmentName, location))
    principalId: principalId
    tenant: tenant
    audience: audience
    cloud: cloud
    mail: mail
    mailFrom: mailFrom
    robots: robots
  }
}

output TONGLIAN_API_URL string = resources.outputs.apiUrl
output TONGLIAN_PANE_URL string = resources.outputs.paneUrl
output TONGLIAN_PANE_STORAGE string = resources.outputs.paneStorage
output TONGLIAN_DATA_STORAGE string = resources.outputs.dataStorage
output TONGLIAN_IDENTITY string = resources.outputs.identity
